package app.ringback.search;

import app.ringback.core.LeadId;
import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Bits;

/** The index in memory. One thread writes; any thread searches what was last made visible. */
final class LiveIndex implements AutoCloseable {

  private static final double BUFFER_MB = 24;

  private final Directory directory;
  private final IndexWriter writer;
  private volatile DirectoryReader reader;
  private volatile boolean closed;

  private LiveIndex(Directory directory) throws IOException {
    this.directory = directory;
    IndexWriterConfig config = new IndexWriterConfig(null);
    // Merging on the writing thread keeps the files still while they are saved.
    config.setMergeScheduler(new SerialMergeScheduler());
    TieredMergePolicy merges = new TieredMergePolicy();
    // An erased person must be gone, not just marked so.
    merges.setForceMergeDeletesPctAllowed(0);
    config.setMergePolicy(merges);
    config.setRAMBufferSizeMB(BUFFER_MB);
    config.setUseCompoundFile(false);
    config.setCommitOnClose(false);
    this.writer = new IndexWriter(directory, config);
    this.reader = DirectoryReader.open(writer);
  }

  static LiveIndex empty() throws IOException {
    return new LiveIndex(new ByteBuffersDirectory());
  }

  /** Goes on with files that were saved; they are checked as they are read. */
  static LiveIndex of(Directory saved) throws IOException {
    return new LiveIndex(saved);
  }

  void put(Collection<LeadText> leads) throws IOException {
    for (LeadText lead : leads) {
      writer.updateDocument(LeadTerms.idTerm(lead.lead()), LeadTerms.document(lead));
    }
  }

  void remove(Collection<LeadId> leads) throws IOException {
    writer.deleteDocuments(leads.stream().map(LeadTerms::idTerm).toArray(Term[]::new));
  }

  /** Removes every trace of what was deleted or replaced. */
  void purge() throws IOException {
    writer.forceMergeDeletes();
    writer.commit();
    writer.deleteUnusedFiles();
  }

  /** Makes everything put and removed so far visible. */
  void refresh() throws IOException {
    DirectoryReader newer = DirectoryReader.openIfChanged(reader, writer);
    if (newer != null) {
      DirectoryReader old = reader;
      reader = newer;
      old.close();
    }
  }

  SearchResult search(SearchQuery query, int limit) throws IOException {
    while (!closed) {
      DirectoryReader current = reader;
      if (current.tryIncRef()) {
        try {
          return new IndexSearch(current, limit).search(query);
        } finally {
          current.decRef();
        }
      }
    }
    throw new AlreadyClosedException("The index was replaced");
  }

  int size() {
    return reader.numDocs();
  }

  /** The leads that can be found. */
  Set<LeadId> leads() throws IOException {
    Set<LeadId> leads = new HashSet<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Bits live = leaf.reader().getLiveDocs();
      NumericDocValues high = leaf.reader().getNumericDocValues(LeadTerms.ID_HIGH);
      NumericDocValues low = leaf.reader().getNumericDocValues(LeadTerms.ID_LOW);
      if (high == null || low == null) {
        continue;
      }
      for (int doc = high.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = high.nextDoc()) {
        if ((live == null || live.get(doc)) && low.advanceExact(doc)) {
          leads.add(new LeadId(new UUID(high.longValue(), low.longValue())));
        }
      }
    }
    return leads;
  }

  /** Commits, and tells which files now make up the index. */
  List<String> commit() throws IOException {
    writer.commit();
    return List.copyOf(SegmentInfos.readLatestCommit(directory).files(true));
  }

  Directory directory() {
    return directory;
  }

  @Override
  public void close() throws IOException {
    closed = true;
    writer.rollback();
    reader.close();
    directory.close();
  }
}

package app.ringback.archive;

import static app.ringback.store.schema.Tables.SUPPRESSION;
import static org.jooq.impl.DSL.noCondition;

import app.ringback.compliance.Suppression;
import app.ringback.compliance.SuppressionStore;
import app.ringback.core.Channel;
import app.ringback.core.EmailAddress;
import app.ringback.core.Json;
import app.ringback.core.JsonLine;
import app.ringback.core.JsonRow;
import app.ringback.core.PhoneReader;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadEmail;
import app.ringback.lead.LeadPhone;
import app.ringback.lead.LeadStore;
import app.ringback.store.Tx;
import app.ringback.store.schema.tables.records.SuppressionRecord;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/**
 * {@code suppressions.jsonl}. A row is one address on one channel; one that stands already is left
 * as it is. A row with a hash only comes from an erasure. The hash is keyed by the book it came
 * from, so in another book it is kept and travels on, but finds nobody.
 */
final class SuppressionRows implements ArchivePart {

  private final SuppressionStore suppressions;
  private final LeadStore leads;
  private final PhoneReader phones;
  private final String homeCountry;

  SuppressionRows(
      SuppressionStore suppressions, LeadStore leads, PhoneReader phones, String homeCountry) {
    this.suppressions = suppressions;
    this.leads = leads;
    this.phones = phones;
    this.homeCountry = homeCountry;
  }

  @Override
  public String file() {
    return ArchiveFiles.SUPPRESSIONS;
  }

  /** By address, not by hash: the hash of the same address differs from book to book. */
  @Override
  public void write(Tx tx, @Nullable Collection<UUID> whose, Consumer<String> lines) {
    Condition mine = whose == null ? noCondition() : SUPPRESSION.ADDRESS.in(addresses(tx, whose));
    try (var rows =
        tx.dsl()
            .selectFrom(SUPPRESSION)
            .where(mine)
            .orderBy(SUPPRESSION.ADDRESS, SUPPRESSION.CHANNEL, SUPPRESSION.HASH)
            .fetchSize(Taking.BATCH)
            .fetchLazy()) {
      rows.forEach(row -> lines.accept(line(row)));
    }
  }

  private static String line(SuppressionRecord row) {
    return Json.write(
        new JsonLine()
            .text("address", row.getAddress())
            .text("hash", row.getAddress().isEmpty() ? row.getHash() : "")
            .text("channel", row.getChannel())
            .text("reason", row.getReason())
            .instant("at", row.getAt())
            .text("evidence", row.getEvidence())
            .build());
  }

  private Set<String> addresses(Tx tx, Collection<UUID> whose) {
    Set<String> addresses = new HashSet<>();
    List<app.ringback.core.LeadId> ids = whose.stream().map(app.ringback.core.LeadId::new).toList();
    for (Lead lead : leads.findAll(tx, ids)) {
      lead.phones().stream().map(LeadPhone::number).forEach(addresses::add);
      lead.emails().stream()
          .map(LeadEmail::address)
          .flatMap(text -> EmailAddress.read(text).stream())
          .map(EmailAddress::key)
          .forEach(addresses::add);
    }
    return addresses;
  }

  @Override
  public Taker taker(Taking taking) {
    Taking.Batch<Row> batch = taking.batch((tx, rows) -> store(tx, rows, taking));
    return new Taker() {
      @Override
      public void take(JsonRow row) {
        batch.add(read(row));
      }

      @Override
      public void finish() {
        batch.finish();
      }
    };
  }

  /** A suppression, and its hash when the address is not known. */
  private record Row(Suppression suppression, String hash) {}

  private Row read(JsonRow row) {
    String address = normal(row.text("address", 1000));
    String hash = row.text("hash", 64);
    if (address.isEmpty() && hash.isEmpty()) {
      throw JsonRow.missing("address");
    }
    Optional<Channel> channel =
        Channel.read(row.requiredOneOf("channel", List.of("call", "text", "email", "all")));
    return new Row(
        new Suppression(
            address,
            channel,
            row.text("reason", 1000),
            row.requiredInstant("at"),
            row.text("evidence", 1_048_576)),
        hash);
  }

  private void store(Tx tx, List<Row> rows, Taking taking) {
    for (Row row : rows) {
      Suppression suppression = row.suppression();
      String key =
          suppression.address().isEmpty()
              ? row.hash()
              : suppressions.hash(tx, suppression.address());
      boolean stands =
          tx.dsl()
              .fetchExists(
                  SUPPRESSION,
                  SUPPRESSION.HASH.eq(key).and(SUPPRESSION.CHANNEL.eq(suppression.channelCode())));
      if (!stands) {
        suppressions.addHashed(tx, suppression, key, taking.now);
      }
      taking.count(stands ? 0 : 1, stands ? 1 : 0);
    }
  }

  /** A number written in any way must suppress the one the carrier knows. */
  private String normal(String address) {
    return address.contains("@")
        ? address
        : phones.read(address, homeCountry).map(app.ringback.core.Phone::e164).orElse(address);
  }
}

package app.ringback.cadence;

import app.ringback.compliance.Suppression;
import app.ringback.core.Channel;
import app.ringback.core.EmailAddress;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadPhone;
import app.ringback.lead.Stage;
import app.ringback.store.Tx;
import app.ringback.timeline.MailExtras;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What ends or delays a lead's way along a cadence, read from the book every time it is asked. */
record Stops(
    CadenceBook book, Tx tx, Instant now, Lead lead, Enrollment enrollment, Instant since) {

  /** Of an enrollment as it is in the book; empty when the lead is gone. */
  static Optional<Stops> of(CadenceBook book, Tx tx, Enrollment enrollment, Instant now) {
    return book.leads()
        .find(tx, book.leads().survivor(tx, enrollment.lead()))
        .map(lead -> new Stops(book, tx, now, lead, enrollment, Course.since(enrollment, lead)));
  }

  /** Why nothing more may happen; empty while it may. */
  Optional<EndReason> reason() {
    return reasonBesideAddresses().or(this::unreachable);
  }

  /** The same for a message whose own address is asked about besides. */
  Optional<EndReason> reasonBesideAddresses() {
    Optional<EndReason> byStage = byStage();
    if (byStage.isPresent()) {
      return byStage;
    }
    if (StopQueries.responded(tx, lead.id(), since)) {
      return Optional.of(EndReason.RESPONDED);
    }
    if (!enrollment.owner().equals(lead.owner())) {
      return Optional.of(EndReason.OWNER_CHANGED);
    }
    return isOnOlder() ? Optional.of(EndReason.OTHER_CADENCE) : Optional.empty();
  }

  private Optional<EndReason> byStage() {
    return switch (lead.stage()) {
      case BOOKED -> Optional.of(EndReason.BOOKED);
      case WON -> Optional.of(EndReason.WON);
      case LOST -> Optional.of(EndReason.LOST);
      case DORMANT -> Optional.of(EndReason.DORMANT);
      case ENGAGED ->
          StopQueries.entered(tx, lead.id(), Stage.ENGAGED.code(), since)
              ? Optional.of(EndReason.RESPONDED)
              : Optional.empty();
      case NEW, WORKING -> Optional.empty();
    };
  }

  /** After a merge of two leads the cadence goes on that began first. */
  private boolean isOnOlder() {
    return book.enrollments().open(tx, lead.id()).stream()
        .findFirst()
        .filter(first -> !first.id().equals(enrollment.id()))
        .isPresent();
  }

  /** Every address the lead has is opted out or came back. */
  private Optional<EndReason> unreachable() {
    List<Optional<String>> walls = new ArrayList<>();
    lead.phones().stream()
        .filter(LeadPhone::valid)
        .forEach(phone -> {
          Optional<String> call = wall(phone.number(), Channel.CALL);
          walls.add(call.isEmpty() ? call : wall(phone.number(), Channel.TEXT));
        });
    lead.emails().stream()
        .flatMap(email -> EmailAddress.read(email.address()).stream())
        .forEach(address -> walls.add(wall(address.key(), Channel.EMAIL)));
    if (walls.isEmpty() || walls.stream().anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    boolean bounced =
        walls.stream().flatMap(Optional::stream).allMatch(Suppression.CAME_BACK::equals);
    return Optional.of(bounced ? EndReason.BOUNCED : EndReason.OPTED_OUT);
  }

  private Optional<String> wall(String address, Channel channel) {
    return book.suppressions().forbidding(tx, address, channel).map(Suppression::reason);
  }

  /** The day the lead is back, when a machine said that they are away beyond today. */
  Optional<LocalDate> backOn() {
    LocalDate today = now.atZone(book.slots().repZone()).toLocalDate();
    return StopQueries.away(tx, lead.id(), since)
        .flatMap(id -> book.timelines().find(tx, id))
        .flatMap(MailExtras::returnsOn)
        .filter(today::isBefore);
  }
}

package app.ringback.outbox.call;

import app.ringback.core.DispatchId;
import app.ringback.core.LeadId;
import app.ringback.core.Problem;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call as the rep sees it at one moment.
 *
 * @param to the lead's number, E.164
 * @param since when this phase began
 * @param leadSince since when the lead is on the line; null while nothing has answered
 * @param mayPress whether pressing 1 on the phone counts, too
 * @param suspectVoicemail whether the rep's phone was answered so fast that it may have been its
 *     voicemail: only the key on the screen counts then
 * @param muted whether the lead does not hear the rep
 * @param ending whether the rep wants it to end and that is under way
 * @param recorded {@code plain, announced}; empty when it is not recorded
 * @param end why it ended; null while it goes on
 * @param seconds how long the lead was on the line, once it ended
 * @param outcome the rep's word for how it went; null while there is none
 * @param problem what went wrong; null when nothing did
 */
@RecordBuilder
public record LiveCall(
    DispatchId id,
    LeadId lead,
    String to,
    CallPhase phase,
    Instant since,
    @Nullable Instant leadSince,
    boolean mayPress,
    boolean suspectVoicemail,
    boolean muted,
    boolean ending,
    String recorded,
    @Nullable CallEnd end,
    @Nullable Double seconds,
    @Nullable CallOutcome outcome,
    @Nullable Problem problem) {}

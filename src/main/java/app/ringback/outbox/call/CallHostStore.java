package app.ringback.outbox.call;

import static app.ringback.store.schema.Tables.CALL_HOST;

import app.ringback.store.Tx;
import app.ringback.store.schema.tables.records.CallHostRecord;
import java.time.Instant;
import java.util.Optional;

/** The table of what was put into accounts. */
public final class CallHostStore {

  private final String device;

  public CallHostStore(String device) {
    this.device = device;
  }

  public Optional<CallHost> find(Tx tx, String account) {
    return tx.dsl()
        .selectFrom(CALL_HOST)
        .where(CALL_HOST.ACCOUNT.eq(account))
        .fetchOptional(row ->
            new CallHost(
                row.getAccount(),
                row.getService(),
                row.getEnvironment(),
                row.getBuild(),
                row.getHost(),
                row.getConference(),
                row.getGreeting(),
                row.getNumberId(),
                row.getVoiceUrlBefore(),
                row.getVoiceUrl(),
                row.getDigest()));
  }

  /** Stores it in the place of what was known of the account. */
  void put(Tx tx, CallHost host, Instant now) {
    CallHostRecord row = new CallHostRecord();
    row.setAccount(host.account());
    row.setService(host.service());
    row.setEnvironment(host.environment());
    row.setBuild(host.buildId());
    row.setHost(host.host());
    row.setConference(host.room());
    row.setGreeting(host.greeting());
    row.setNumberId(host.numberId());
    row.setVoiceUrlBefore(host.voiceUrlBefore());
    row.setVoiceUrl(host.voiceUrl());
    row.setDigest(host.digest());
    row.setConsentAt(now);
    row.setDeployedAt(now);
    row.setUpdatedAt(now);
    row.setDevice(device);
    remove(tx, host.account());
    tx.dsl().insertInto(CALL_HOST).set(row).execute();
  }

  /** Forgets what was put into the account. */
  void remove(Tx tx, String account) {
    tx.dsl().deleteFrom(CALL_HOST).where(CALL_HOST.ACCOUNT.eq(account)).execute();
  }
}

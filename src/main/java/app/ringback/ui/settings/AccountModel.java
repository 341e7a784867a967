package app.ringback.ui.settings;

import app.ringback.core.Problem;
import app.ringback.outbox.CarrierAccount;
import app.ringback.secret.Secrets;
import app.ringback.ui.Notices;
import app.ringback.ui.Tasks;
import app.ringback.ui.UiTexts;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * The secret of an account of the rep's, and the test that asks whether the account can be used. FX
 * thread only.
 */
public final class AccountModel {

  /** What a test found. */
  public sealed interface Outcome {

    /** No test yet. */
    record None() implements Outcome {}

    record Asking() implements Outcome {}

    record Good(String words) implements Outcome {}

    /** Something is missing or wrong. */
    record Bad(String happened, String mend) implements Outcome {}
  }

  /** What the desk offers for the account. */
  public interface Account {

    Secrets secrets();

    /** What the texts on the screen begin with, such as {@code settings.mail.}. */
    String words();

    /** The settings without which there is nothing to ask, each with the text that says so. */
    Map<SettingName, String> needed();

    /** The name the token is kept under. */
    String tokenName();

    /** Whether nothing can be asked without a token. */
    default boolean tokenIsNeeded() {
      return true;
    }

    /** Whether the token comes from the environment, where it wins over a kept one. */
    boolean tokenIsGiven();

    /** Asks with what is set now; empty when something is missing. Waits for the network. */
    Optional<CarrierAccount> ask();
  }

  private final SettingsModel settings;
  private final Account account;
  private final Tasks tasks;
  private final Notices notices;
  private final UiTexts texts;
  private final StringProperty typed = new SimpleStringProperty("");
  private final ReadOnlyBooleanWrapper hasToken = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper given = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Outcome> outcome =
      new ReadOnlyObjectWrapper<>(new Outcome.None());
  private int question;

  public AccountModel(
      SettingsModel settings, Account account, Tasks tasks, Notices notices, UiTexts texts) {
    this.settings = settings;
    this.account = account;
    this.tasks = tasks;
    this.notices = notices;
    this.texts = texts;
    settings.onKept(this::forgetOutcome);
    settings.onKept(this::look);
  }

  /** Looks whether there is a token. */
  public void load() {
    typed.set("");
    look();
  }

  /** Somebody else kept or removed the secret: what was found out before holds no more. */
  void lookAgain() {
    forgetOutcome();
    look();
  }

  /** Which secret is meant may depend on the settings. */
  private void look() {
    given.set(account.tokenIsGiven());
    tasks.run(
        () -> secrets().find(account.tokenName()).isPresent(), hasToken::set, notices::problem);
  }

  /** Keeps the token that was typed, where this computer keeps secrets; the field is emptied. */
  public void commitToken() {
    String token = typed.get().strip();
    typed.set("");
    if (token.isEmpty()) {
      return;
    }
    Supplier<Optional<String>> replace =
        () -> {
          Optional<String> before = secrets().find(account.tokenName());
          secrets().put(account.tokenName(), token);
          return before;
        };
    tasks.run(replace::get, this::replaced, notices::problem);
  }

  /** Removes the token from this computer. */
  public void removeToken() {
    tasks.run(
        () -> {
          Optional<String> before = secrets().find(account.tokenName());
          secrets().remove(account.tokenName());
          return before;
        },
        before -> {
          changed(given.get());
          notices.tell(texts.get(account.words() + "token.removed"), () -> putBack(before));
        },
        notices::problem);
  }

  private void replaced(Optional<String> before) {
    changed(true);
    notices.tell(texts.get(account.words() + "token.kept"), () -> putBack(before));
  }

  private void putBack(Optional<String> before) {
    tasks.run(
        () -> {
          before.ifPresentOrElse(
              token -> secrets().put(account.tokenName(), token),
              () -> secrets().remove(account.tokenName()));
          return before.isPresent();
        },
        there -> {
          changed(there || given.get());
          notices.tell(texts.get("settings.taken-back"));
        },
        notices::problem);
  }

  private void changed(boolean there) {
    hasToken.set(there);
    settings.announce();
  }

  private void forgetOutcome() {
    question++;
    outcome.set(new Outcome.None());
  }

  /** Asks whether the account can be used, and says it in words. */
  public void test() {
    Optional<String> missing = missing();
    if (missing.isPresent()) {
      outcome.set(new Outcome.Bad(texts.get(missing.get()), ""));
      return;
    }
    int asking = ++question;
    outcome.set(new Outcome.Asking());
    tasks.run(
        account::ask, answer -> answered(asking, answer), problem -> show(asking, bad(problem)));
  }

  private Optional<String> missing() {
    Optional<String> setting =
        account.needed().entrySet().stream()
            .filter(need -> settings.field(need.getKey()).stored().isEmpty())
            .map(Map.Entry::getValue)
            .findFirst();
    if (setting.isPresent()) {
      return setting;
    }
    return hasToken.get() || !account.tokenIsNeeded()
        ? Optional.empty()
        : Optional.of(account.words() + "test.no-token");
  }

  private void answered(int asking, Optional<CarrierAccount> answer) {
    if (answer.isEmpty()) {
      show(asking, new Outcome.Bad(texts.get(account.words() + "test.no-number"), ""));
      return;
    }
    show(
        asking,
        switch (answer.get()) {
          case CarrierAccount.Ready(String name, var _) ->
              new Outcome.Good(texts.get(account.words() + "test.good", name));
          case CarrierAccount.NotReady(Problem problem) -> bad(problem);
        });
  }

  /** Shows an answer, unless what was asked about has changed meanwhile. */
  private void show(int asking, Outcome answer) {
    if (asking == question) {
      outcome.set(answer);
    }
  }

  private static Outcome bad(Problem problem) {
    return new Outcome.Bad(problem.happened(), problem.mend());
  }

  private Secrets secrets() {
    return account.secrets();
  }

  /** What the texts of this account begin with. */
  String words() {
    return account.words();
  }

  public StringProperty typedProperty() {
    return typed;
  }

  public ReadOnlyBooleanProperty hasTokenProperty() {
    return hasToken.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty givenProperty() {
    return given.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Outcome> outcomeProperty() {
    return outcome.getReadOnlyProperty();
  }
}

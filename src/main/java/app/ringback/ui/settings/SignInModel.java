package app.ringback.ui.settings;

import app.ringback.ui.Notices;
import app.ringback.ui.Tasks;
import app.ringback.ui.UiTexts;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Signing in at the provider of the mailbox, in the browser. FX thread only. */
public final class SignInModel {

  /** How far it is. */
  public enum State {
    OUT,
    /** The browser is open. */
    WAITING,
    IN
  }

  /** What the desk offers for it. Calls wait. */
  public interface Provider {

    boolean isSignedIn();

    /** Opens the browser and waits for the rep. */
    void signIn();

    void signOut();

    /** Keeps the secret of the rep's own client; an empty one is forgotten. */
    void keepClientSecret(String secret);
  }

  private final Provider provider;
  private final Tasks tasks;
  private final Notices notices;
  private final UiTexts texts;
  private final StringProperty secret = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.OUT);

  public SignInModel(Provider provider, Tasks tasks, Notices notices, UiTexts texts) {
    this.provider = provider;
    this.tasks = tasks;
    this.notices = notices;
    this.texts = texts;
  }

  /** Looks whether the rep is signed in. */
  public void load() {
    secret.set("");
    if (state.get() != State.WAITING) {
      tasks.run(provider::isSignedIn, this::show, notices::problem);
    }
  }

  private void show(boolean isIn) {
    state.set(isIn ? State.IN : State.OUT);
  }

  /** Opens the browser; returns at once. */
  public void signIn() {
    if (state.get() == State.WAITING) {
      return;
    }
    state.set(State.WAITING);
    tasks.run(
        () -> {
          provider.signIn();
          return true;
        },
        done -> {
          show(true);
          notices.tell(texts.get("settings.sign-in.done"));
        },
        problem -> {
          show(false);
          notices.problem(problem);
        });
  }

  public void signOut() {
    tasks.run(
        () -> {
          provider.signOut();
          return false;
        },
        isIn -> {
          show(isIn);
          notices.tell(texts.get("settings.sign-in.out"));
        },
        notices::problem);
  }

  /** Keeps the secret that was typed, where this computer keeps secrets; the field is emptied. */
  public void commitSecret() {
    String typed = secret.get().strip();
    secret.set("");
    if (!typed.isEmpty()) {
      tasks.run(
          () -> {
            provider.keepClientSecret(typed);
            return true;
          },
          done -> notices.tell(texts.get("settings.sign-in.secret.kept")),
          notices::problem);
    }
  }

  public StringProperty secretProperty() {
    return secret;
  }

  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }
}

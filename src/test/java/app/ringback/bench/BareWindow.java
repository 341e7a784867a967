package app.ringback.bench;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;

/** The raw baseline of start-up: an empty JavaFX window that says when it is drawn. */
public final class BareWindow {

  private BareWindow() {}

  public static void main(String[] args) {
    Platform.startup(() -> {
      Scene scene = new Scene(new BorderPane(new Label("Bare")), 1280, 800);
      Stage stage = new Stage();
      stage.setScene(scene);
      scene.addPostLayoutPulseListener(() -> System.out.println("The inbox is ready"));
      stage.show();
    });
  }
}

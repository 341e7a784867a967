package app.ringback.settings;

/**
 * The local webhook: section {@code [intake.webhook]}. It only ever listens on 127.0.0.1.
 *
 * @param port 0 picks a free one
 */
public record WebhookSettings(boolean enabled, int port) {}

package app.ringback.settings;

/**
 * The optional hub: section {@code [hub]}. The password is a secret and lies elsewhere.
 *
 * @param url {@code jdbc:postgresql://…}; empty for none
 */
public record HubSettings(String url) {}

package dev.glotwire.connector.internal;

import java.util.Optional;

/** Who Glotwire says it is: its name and version. */
final class UserAgent {
  static final String VALUE =
      "glotwire/"
          + Optional.ofNullable(UserAgent.class.getPackage().getImplementationVersion())
              .orElse("unreleased");

  private UserAgent() {}
}

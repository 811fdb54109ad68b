package dev.glotwire.plugin;

import java.util.ServiceConfigurationError;

/** Says in one line what a broken plug-in suffers from. */
final class Breakage {
  private Breakage() {}

  /** Returns the rest of a sentence that begins with the jar's name. */
  static String of(Throwable problem) {
    Throwable cause = problem;
    while (cause.getCause() != null
        && !(cause instanceof NoClassDefFoundError)
        && !(cause instanceof UnsupportedClassVersionError)) {
      cause = cause.getCause();
    }
    String message = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    if (cause instanceof UnsupportedClassVersionError) {
      return "is made for a newer Java than this one, " + Runtime.version().feature();
    }
    if (cause instanceof NoClassDefFoundError || cause instanceof ClassNotFoundException) {
      return "needs the class "
          + message.replace('/', '.')
          + ", which is nowhere; put the jar that has it beside it";
    }
    if (cause instanceof AbstractMethodError || cause instanceof NoSuchMethodError) {
      return "is made for another version of Glotwire: " + message;
    }
    if (cause instanceof ServiceConfigurationError) {
      return "is wrongly put together: " + message;
    }
    return "is broken: " + cause.getClass().getName() + ": " + message;
  }
}

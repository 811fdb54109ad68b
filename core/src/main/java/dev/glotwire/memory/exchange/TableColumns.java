package dev.glotwire.memory.exchange;

import java.util.List;

/** The columns of a table of units, by the names in its first row. */
final class TableColumns {
  static final String SOURCE_LANGUAGE = "source_language";
  static final String TARGET_LANGUAGE = "target_language";
  static final String SOURCE = "source";
  static final String TARGET = "target";
  static final String STATE = "state";
  static final String PROVIDER = "provider";
  static final String ENGINE = "engine";
  static final String ROUTE = "route";
  static final String VARIANT = "variant";
  static final String CONTEXT = "context";
  static final String CREATED = "created";

  static final List<String> ALL =
      List.of(
          SOURCE_LANGUAGE,
          TARGET_LANGUAGE,
          SOURCE,
          TARGET,
          STATE,
          PROVIDER,
          ENGINE,
          ROUTE,
          VARIANT,
          CONTEXT,
          CREATED);

  private TableColumns() {}
}

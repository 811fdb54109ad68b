package dev.glotwire.memory;

import dev.glotwire.article.TaggedText;
import dev.glotwire.bundle.Origin;
import dev.glotwire.memory.Match.Kind;
import dev.glotwire.memory.MemoryStats.Group;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A memory in a database, over one connection that its threads share one after the other.
 *
 * <p>A unit is found by {@code source_hash}, a digest of its languages and source; together with
 * {@code rest_hash}, one of what else tells it from others, that is its identity. Similar texts are
 * found over {@code glotwire_anchor}, which lists units by their {@link Anchors}.
 */
final class SqlMemory implements TranslationMemory {
  /** Values in one list of a statement. */
  private static final int LIST = 200;

  /** Units that are read together when all are. */
  private static final int PAGE = 1_000;

  /** A word that more units have than this tells little about any of them. */
  private static final int COMMON = 3_000;

  /** Units whose likeness is computed. */
  private static final int CANDIDATES = 120;

  /** Counts of words that are remembered: they change slowly. */
  private static final int COUNTS = 50_000;

  private static final String COLUMNS =
      "u.id, u.source_language, u.target_language, u.source, u.target, u.context, u.state,"
          + " o.provider, o.engine, o.route, u.variant, u.created, u.source_hash"
          + " FROM glotwire_unit u JOIN glotwire_origin o ON o.id = u.origin";

  private static final Comparator<Match> BEST_FIRST =
      Comparator.comparingInt(Match::score)
          .reversed()
          .thenComparing(Match::kind)
          .thenComparing(match -> match.unit().state(), Comparator.reverseOrder())
          .thenComparing(match -> match.unit().created(), Comparator.reverseOrder());

  private final Dialect dialect;
  private final Connection connection;
  private final String name;
  private final Map<Origin, Long> origins = new HashMap<>();
  private final Map<Integer, Integer> counts = new LruMap<>(COUNTS);

  private SqlMemory(Dialect dialect, Connection connection, String name) {
    this.dialect = dialect;
    this.connection = connection;
    this.name = name;
  }

  static SqlMemory open(String location) throws IOException {
    if (!TranslationMemory.isUrl(location)) {
      return open(Dialect.SQLITE, Path.of(location));
    }
    if (!location.startsWith("jdbc:postgresql:")) {
      throw new UnusableMemoryException(
          shown(location), "it is neither a file nor a jdbc:postgresql: URL", null);
    }
    String shown = shown(location);
    try {
      return ready(Dialect.POSTGRESQL, Connections.toPostgresql(location), shown);
    } catch (SQLException e) {
      throw unusable(shown, e);
    }
  }

  static SqlMemory open(Dialect dialect, Path file) throws IOException {
    try {
      return ready(dialect, Connections.toSqlite(file), file.toString());
    } catch (SQLException e) {
      throw unusable(file.toString(), e);
    } catch (UnusableMemoryException e) {
      throw e;
    } catch (IOException e) {
      throw new UnusableMemoryException(file.toString(), reason(e), e);
    }
  }

  private static SqlMemory ready(Dialect dialect, Connection connection, String name)
      throws SQLException {
    SqlMemory memory = new SqlMemory(dialect, connection, name);
    try {
      Optional<Integer> version = dialect.version(connection);
      if (version.isEmpty()) {
        memory.inTransaction(
            statement -> {
              dialect.createTables(statement);
              return 0;
            });
      } else if (version.get() != Dialect.VERSION) {
        throw new SQLException("another version of Glotwire made it: its tables differ");
      }
      return memory;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private static String reason(IOException e) {
    return "its file cannot be made (" + e.getClass().getSimpleName() + ")";
  }

  private static UnusableMemoryException unusable(String name, SQLException cause) {
    return new UnusableMemoryException(name, Connections.reason(cause), cause);
  }

  /** Returns a URL without what may be a secret: everything but host, port and database. */
  private static String shown(String url) {
    String bare = url.replaceFirst("[?;].*", "");
    return bare.replaceFirst("//[^/@]*@", "//");
  }

  @Override
  public List<List<Match>> findExact(List<Lookup> lookups) {
    Map<Long, List<Integer>> byHash = new LinkedHashMap<>();
    List<List<Match>> found = new ArrayList<>();
    for (Lookup lookup : lookups) {
      byHash.computeIfAbsent(sourceHash(lookup), hash -> new ArrayList<>()).add(found.size());
      found.add(new ArrayList<>());
    }
    List<Long> hashes = List.copyOf(byHash.keySet());
    for (int from = 0; from < hashes.size(); from += LIST) {
      List<Long> some = hashes.subList(from, Math.min(from + LIST, hashes.size()));
      for (Row row : rows("WHERE u.source_hash IN (" + marks(some.size()) + ")", some)) {
        for (int index : byHash.getOrDefault(row.sourceHash, List.of())) {
          exact(lookups.get(index), row.unit).ifPresent(found.get(index)::add);
        }
      }
    }
    return found.stream().map(SqlMemory::best).toList();
  }

  private static long sourceHash(Lookup lookup) {
    return Digest.of(
            lookup.source().toLanguageTag(), lookup.target().toLanguageTag(), lookup.text().value())
        .value();
  }

  private static Optional<Match> exact(Lookup lookup, TranslationUnit unit) {
    boolean same =
        unit.source().equals(lookup.source())
            && unit.target().equals(lookup.target())
            && Digest.normalized(unit.sourceText().value())
                .equals(Digest.normalized(lookup.text().value()));
    if (!same) {
      return Optional.empty();
    }
    boolean inContext = !lookup.context().isEmpty() && lookup.context().equals(unit.context());
    return Optional.of(new Match(unit, inContext ? Kind.IN_CONTEXT : Kind.EXACT, 100));
  }

  private static List<Match> best(List<Match> matches) {
    return matches.stream().sorted(BEST_FIRST).limit(MOST_MATCHES).toList();
  }

  @Override
  public List<Match> find(Lookup lookup, int minScore) {
    if (minScore < 1 || minScore > 100) {
      throw new IllegalArgumentException("a score is 1 to 100: " + minScore);
    }
    List<Match> matches = new ArrayList<>(findExact(List.of(lookup)).get(0));
    if (minScore == 100 || matches.size() == MOST_MATCHES) {
      return matches;
    }
    Likeness likeness = new Likeness(lookup.text());
    for (Row row : similar(lookup)) {
      if (!likeness.isSame(row.unit.sourceText())) {
        int score = likeness.score(row.unit.sourceText(), minScore);
        if (score > 0) {
          matches.add(new Match(row.unit, Kind.FUZZY, score));
        }
      }
    }
    return best(matches);
  }

  /** Returns units in the same languages that share words with the text, those with most first. */
  private List<Row> similar(Lookup lookup) {
    List<Integer> anchors =
        Anchors.of(lookup.text().text(), lookup.source(), lookup.target(), Anchors.SOUGHT);
    if (anchors.isEmpty()) {
      return List.of();
    }
    List<Long> units = new ArrayList<>();
    read(
        () -> {
          List<Integer> telling = telling(anchors);
          String counted =
              "SELECT unit, COUNT(*) FROM glotwire_anchor WHERE hash IN ("
                  + marks(telling.size())
                  + ") GROUP BY unit ORDER BY COUNT(*) DESC, unit DESC LIMIT "
                  + CANDIDATES;
          try (PreparedStatement statement = prepared(counted, telling);
              ResultSet row = statement.executeQuery()) {
            while (row.next()) {
              units.add(row.getLong(1));
            }
          }
          return units.size();
        });
    return units.isEmpty()
        ? List.of()
        : rows("WHERE u.id IN (" + marks(units.size()) + ")", units).stream()
            .filter(row -> row.unit.source().equals(lookup.source()))
            .filter(row -> row.unit.target().equals(lookup.target()))
            .toList();
  }

  /** Returns those that not too many units have; the rarest if all of them are common. */
  private List<Integer> telling(List<Integer> anchors) throws SQLException {
    List<Integer> byCount = new ArrayList<>(anchors);
    Map<Integer, Integer> count = new HashMap<>();
    for (int anchor : anchors) {
      count.put(anchor, count(anchor));
    }
    byCount.sort(Comparator.comparing(anchor -> count.getOrDefault(anchor, 0)));
    List<Integer> telling =
        byCount.stream().filter(anchor -> count.getOrDefault(anchor, 0) < COMMON).toList();
    // One that nobody else has finds nothing: the next ones must be asked, too.
    long useful = telling.stream().filter(anchor -> count.getOrDefault(anchor, 0) > 0).count();
    return useful >= 2 ? telling : byCount.subList(0, Math.min(byCount.size(), telling.size() + 2));
  }

  private int count(int anchor) throws SQLException {
    Integer known = counts.get(anchor);
    if (known != null) {
      return known;
    }
    String sql =
        "SELECT COUNT(*) FROM (SELECT 1 FROM glotwire_anchor WHERE hash = ? LIMIT "
            + COMMON
            + ") AS those";
    try (PreparedStatement statement = prepared(sql, List.of(anchor));
        ResultSet row = statement.executeQuery()) {
      int count = row.next() ? row.getInt(1) : 0;
      if (count == COMMON) {
        counts.put(anchor, count); // it will not become rare; a rare one may become common
      }
      return count;
    }
  }

  @Override
  public void add(Collection<TranslationUnit> units) {
    if (units.isEmpty()) {
      return;
    }
    String insert =
        "INSERT INTO glotwire_unit (source_hash, rest_hash, source_language, target_language,"
            + " source, target, context, state, origin, variant, created)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (source_hash, rest_hash)"
            + " DO UPDATE SET source = excluded.source, target = excluded.target,"
            + " state = excluded.state, origin = excluded.origin, created = excluded.created"
            + " RETURNING id";
    String index =
        "INSERT INTO glotwire_anchor (hash, unit) VALUES (?, ?) ON CONFLICT (hash, unit)"
            + " DO NOTHING";
    write(
        statement -> {
          try (PreparedStatement unitInsert = connection.prepareStatement(insert);
              PreparedStatement anchorInsert = connection.prepareStatement(index)) {
            List<Entry> entries = new ArrayList<>();
            for (TranslationUnit unit : units) {
              if (!isStorable(unit)) {
                continue;
              }
              long id = insert(unitInsert, unit);
              anchors(unit).forEach(anchor -> entries.add(new Entry(anchor, id)));
            }
            // In the order of the index: each of its pages is then changed once and not over and
            // over.
            entries.sort(Comparator.comparingInt(Entry::anchor).thenComparingLong(Entry::unit));
            for (Entry entry : entries) {
              anchorInsert.setInt(1, entry.anchor());
              anchorInsert.setLong(2, entry.unit());
              anchorInsert.addBatch();
            }
            anchorInsert.executeBatch();
          }
          return units.size();
        });
  }

  /** A row of the index by words. */
  private record Entry(int anchor, long unit) {}

  /** Whether a database gives its texts back as they are: they are Unicode, and hold no U+0000. */
  private static boolean isStorable(TranslationUnit unit) {
    return isStorable(unit.sourceText().value()) && isStorable(unit.targetText().value());
  }

  private static boolean isStorable(String text) {
    return text.codePoints()
        .noneMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
  }

  private static List<Integer> anchors(TranslationUnit unit) {
    return Anchors.of(unit.sourceText().text(), unit.source(), unit.target(), Anchors.KEPT);
  }

  private long insert(PreparedStatement statement, TranslationUnit unit) throws SQLException {
    String source = unit.sourceText().value();
    String target = unit.targetText().value();
    long sourceHash =
        sourceHash(new Lookup(unit.source(), unit.target(), unit.sourceText(), unit.context()));
    long restHash =
        Digest.of(
                unit.context(),
                unit.origin().provider(),
                unit.variant(),
                unit.variant().isEmpty() ? target : "")
            .value();
    int at = 1;
    statement.setLong(at++, sourceHash);
    statement.setLong(at++, restHash);
    statement.setString(at++, unit.source().toLanguageTag());
    statement.setString(at++, unit.target().toLanguageTag());
    statement.setString(at++, source);
    statement.setString(at++, target);
    statement.setString(at++, unit.context());
    statement.setInt(at++, unit.state().number());
    statement.setLong(at++, originId(unit.origin()));
    statement.setString(at++, unit.variant());
    statement.setLong(at, unit.created().getEpochSecond());
    try (ResultSet row = statement.executeQuery()) {
      if (!row.next()) {
        throw new SQLException("the database did not say where it put a unit");
      }
      return row.getLong(1);
    }
  }

  private long originId(Origin origin) throws SQLException {
    Long known = origins.get(origin);
    if (known != null) {
      return known;
    }
    String route =
        origin.route().stream().map(Locale::toLanguageTag).collect(Collectors.joining(" "));
    List<String> values = List.of(origin.provider(), origin.engine(), route);
    try (PreparedStatement insert =
        prepared(
            "INSERT INTO glotwire_origin (provider, engine, route) VALUES (?, ?, ?)"
                + " ON CONFLICT (provider, engine, route) DO NOTHING",
            values)) {
      insert.executeUpdate();
    }
    try (PreparedStatement select =
            prepared(
                "SELECT id FROM glotwire_origin WHERE provider = ? AND engine = ? AND route = ?",
                values);
        ResultSet row = select.executeQuery()) {
      if (!row.next()) {
        throw new SQLException("an origin is not where it was put");
      }
      long id = row.getLong(1);
      origins.put(origin, id);
      return id;
    }
  }

  @Override
  public void forEach(UnitFilter filter, Consumer<TranslationUnit> receiver) {
    pages(filter, rows -> rows.forEach(row -> receiver.accept(row.unit)));
  }

  private void pages(UnitFilter filter, Consumer<List<Row>> receiver) {
    Conditions conditions = new Conditions(filter);
    long last = Long.MIN_VALUE;
    List<Row> page;
    do {
      List<Object> values = new ArrayList<>(conditions.values);
      values.add(last);
      page = rows("WHERE " + conditions.sql + "u.id > ? ORDER BY u.id LIMIT " + PAGE, values);
      if (!page.isEmpty()) {
        last = page.get(page.size() - 1).id;
        receiver.accept(page);
      }
    } while (page.size() == PAGE);
  }

  @Override
  public long remove(UnitFilter filter) {
    List<Long> removed = new ArrayList<>();
    pages(
        filter,
        rows -> {
          write(
              statement -> {
                try (PreparedStatement anchors =
                        connection.prepareStatement(
                            "DELETE FROM glotwire_anchor WHERE hash = ? AND unit = ?");
                    PreparedStatement unit =
                        connection.prepareStatement("DELETE FROM glotwire_unit WHERE id = ?")) {
                  for (Row row : rows) {
                    for (int anchor : anchors(row.unit)) {
                      anchors.setInt(1, anchor);
                      anchors.setLong(2, row.id);
                      anchors.addBatch();
                    }
                    unit.setLong(1, row.id);
                    unit.addBatch();
                  }
                  anchors.executeBatch();
                  unit.executeBatch();
                }
                return rows.size();
              });
          rows.forEach(row -> removed.add(row.id));
        });
    if (!removed.isEmpty()) {
      read(
          () -> {
            try (Statement statement = connection.createStatement()) {
              dialect.shrink(statement);
            }
            return 0;
          });
    }
    return removed.size();
  }

  @Override
  public MemoryStats stats() {
    List<Group> groups = new ArrayList<>();
    long bytes =
        read(
            () -> {
              try (Statement statement = connection.createStatement()) {
                try (ResultSet row =
                    statement.executeQuery(
                        "SELECT u.source_language, u.target_language, o.provider, u.state, COUNT(*)"
                            + " FROM glotwire_unit u JOIN glotwire_origin o ON o.id = u.origin"
                            + " GROUP BY u.source_language, u.target_language, o.provider, u.state"
                            + " ORDER BY u.source_language, u.target_language, o.provider,"
                            + " u.state")) {
                  while (row.next()) {
                    groups.add(
                        new Group(
                            Locale.forLanguageTag(row.getString(1)),
                            Locale.forLanguageTag(row.getString(2)),
                            row.getString(3),
                            UnitState.ofNumber(row.getInt(4)),
                            row.getLong(5)));
                  }
                }
                return dialect.size(statement);
              }
            });
    return new MemoryStats(bytes, groups);
  }

  @Override
  public Optional<String> damage() {
    List<String> found = new ArrayList<>();
    read(
        () -> {
          try (Statement statement = connection.createStatement()) {
            dialect.damage(statement).ifPresent(found::add);
            try (ResultSet row =
                statement.executeQuery(
                    "SELECT COUNT(*) FROM glotwire_unit u WHERE NOT EXISTS"
                        + " (SELECT 1 FROM glotwire_origin o WHERE o.id = u.origin)")) {
              if (row.next() && row.getLong(1) > 0) {
                found.add(row.getLong(1) + " units have lost their origin");
              }
            }
            return 0;
          }
        });
    return found.stream().findFirst();
  }

  @Override
  public synchronized void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw broken(e);
    }
  }

  /** A unit and its place in the table. */
  private record Row(long id, long sourceHash, TranslationUnit unit) {}

  /** Returns the rows of all units that {@code condition} takes. */
  private List<Row> rows(String condition, List<?> values) {
    List<Row> rows = new ArrayList<>();
    read(
        () -> {
          try (PreparedStatement statement =
                  prepared("SELECT " + COLUMNS + " " + condition, values);
              ResultSet row = statement.executeQuery()) {
            while (row.next()) {
              rows.add(row(row));
            }
          }
          return rows.size();
        });
    return rows;
  }

  private static Row row(ResultSet row) throws SQLException {
    int at = 1;
    long id = row.getLong(at++);
    Locale source = Locale.forLanguageTag(row.getString(at++));
    Locale target = Locale.forLanguageTag(row.getString(at++));
    try {
      TaggedText sourceText = new TaggedText(row.getString(at++));
      TaggedText targetText = new TaggedText(row.getString(at++));
      String context = row.getString(at++);
      UnitState state = UnitState.ofNumber(row.getInt(at++));
      String provider = row.getString(at++);
      String engine = row.getString(at++);
      String route = row.getString(at++);
      String variant = row.getString(at++);
      Instant created = Instant.ofEpochSecond(row.getLong(at++));
      List<Locale> locales =
          route.isEmpty()
              ? List.of()
              : java.util.Arrays.stream(route.split(" ")).map(Locale::forLanguageTag).toList();
      return new Row(
          id,
          row.getLong(at),
          new TranslationUnit(
              source,
              target,
              sourceText,
              targetText,
              context,
              state,
              new Origin(provider, engine, locales),
              variant,
              created));
    } catch (IllegalArgumentException e) {
      throw new SQLException("unit " + id + " is not as Glotwire wrote it", e);
    }
  }

  private PreparedStatement prepared(String sql, List<?> values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    try {
      for (int i = 0; i < values.size(); i++) {
        statement.setObject(i + 1, values.get(i));
      }
      return statement;
    } catch (SQLException e) {
      statement.close();
      throw e;
    }
  }

  private static String marks(int count) {
    return String.join(", ", Collections.nCopies(count, "?"));
  }

  /** Work with the database. */
  @FunctionalInterface
  private interface Work<T> {
    T run() throws SQLException;
  }

  /** Work in a transaction. */
  @FunctionalInterface
  private interface Change {
    int run(Statement statement) throws SQLException;
  }

  private synchronized <T> T read(Work<T> work) {
    try {
      return work.run();
    } catch (SQLException e) {
      throw broken(e);
    }
  }

  private synchronized void write(Change change) {
    try {
      inTransaction(change);
    } catch (SQLException e) {
      origins.clear(); // what was rolled back has no number
      throw broken(e);
    }
  }

  private void inTransaction(Change change) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      change.run(statement);
      connection.commit();
    } catch (SQLException | RuntimeException e) {
      connection.rollback();
      throw e;
    } finally {
      connection.setAutoCommit(true);
    }
  }

  private UncheckedIOException broken(SQLException e) {
    return new UncheckedIOException(unusable(name, e));
  }

  /** A filter as a condition, each part of it followed by {@code AND}. */
  private static final class Conditions {
    private String sql = "";
    private final List<Object> values = new ArrayList<>();

    Conditions(UnitFilter filter) {
      filter.source().ifPresent(tag -> add("u.source_language = ?", tag.toLanguageTag()));
      filter.target().ifPresent(tag -> add("u.target_language = ?", tag.toLanguageTag()));
      filter.provider().ifPresent(provider -> add("o.provider = ?", provider));
      filter.state().ifPresent(state -> add("u.state = ?", state.number()));
      filter.before().ifPresent(time -> add("u.created < ?", time.getEpochSecond()));
    }

    private void add(String condition, Object value) {
      sql += condition + " AND ";
      values.add(value);
    }
  }

  /** A map that forgets what was not asked for the longest time. */
  private static final class LruMap<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1L;

    private final int capacity;

    LruMap(int capacity) {
      super(16, 0.75f, true);
      this.capacity = capacity;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      return size() > capacity;
    }
  }
}

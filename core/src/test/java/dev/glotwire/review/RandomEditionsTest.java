package dev.glotwire.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.glotwire.Translator;
import dev.glotwire.article.Article;
import dev.glotwire.bundle.BlockState;
import dev.glotwire.bundle.Bundle;
import dev.glotwire.bundle.BundleDraft;
import dev.glotwire.bundle.BundleVerification;
import dev.glotwire.bundle.BundleWriter;
import dev.glotwire.bundle.Ledger;
import dev.glotwire.bundle.TargetBlock;
import dev.glotwire.check.Gate;
import dev.glotwire.memory.TranslationMemory;
import dev.glotwire.plan.Plan;
import dev.glotwire.plan.PriceCard;
import dev.glotwire.read.ArticleReader;
import dev.glotwire.read.ArticleStructure;
import dev.glotwire.spi.Batch;
import dev.glotwire.spi.Capabilities;
import dev.glotwire.spi.Capabilities.Engine;
import dev.glotwire.spi.LanguageSupport;
import dev.glotwire.spi.LanguageTable;
import dev.glotwire.spi.TranslationProvider;
import dev.glotwire.spi.Translations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentest4j.AssertionFailedError;

/**
 * Articles whose source and translations are edited at random, round after round, beside a model of
 * what must come of it.
 */
class RandomEditionsTest {
  private static final Locale SPANISH = Locale.forLanguageTag("es");
  private static final int ROUNDS = 6;
  private static final int SEEDS = 6;

  @TempDir private Path temp;

  /** Translates by turning words around, and counts what it is sent. */
  private static final class Counting implements TranslationProvider {
    final ConcurrentLinkedQueue<String> received = new ConcurrentLinkedQueue<>();

    @Override
    public String name() {
      return "counting";
    }

    @Override
    public Capabilities capabilities() {
      return Capabilities.standard(Engine.NEURAL);
    }

    @Override
    public LanguageSupport languages() {
      return LanguageSupport.of(LanguageTable.ofTags("en"), LanguageTable.ofTags("es"));
    }

    @Override
    public Translations translate(Batch batch) {
      received.addAll(batch.texts());
      return new Translations(
          batch.texts().stream().map(Counting::turned).toList(),
          List.of(batch.source(), batch.target()),
          "1");
    }

    static String turned(String text) {
      return "Es " + new StringBuilder(text).reverse();
    }
  }

  /** A paragraph of the source, and what a person wrote for it. */
  private static final class Paragraph {
    String source;
    String human = "";
    String humanSource = "";

    /** Whether the person wrote it into this file, rather than the memory giving it. */
    boolean inFile;

    Paragraph(String source) {
      this.source = source;
    }
  }

  static Stream<Arguments> articles() {
    return Stream.of("txt", "md", "html")
        .flatMap(
            type -> Stream.iterate(1, i -> i + 1).limit(SEEDS).map(i -> Arguments.of(type, i)));
  }

  @ParameterizedTest
  @MethodSource("articles")
  void sendsWhatIsNewAndKeepsWhatPeopleWrote(String type, int seed) throws IOException {
    try (TranslationMemory memory = TranslationMemory.open(temp.resolve("memory.db"))) {
      Story story = new Story(type, new Random(seed), memory);
      for (int round = 0; round < ROUNDS; round++) {
        try {
          story.next(round);
        } catch (AssertionError | IOException | RuntimeException e) {
          throw new AssertionFailedError(type + ", seed " + seed + ", round " + round, e);
        }
      }
    }
  }

  /** One article through its editions. */
  private final class Story {
    private final String type;
    private final Random random;
    private final TranslationMemory memory;
    private final Counting provider = new Counting();
    private final Translator translator;
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final List<String> gone = new ArrayList<>();
    private final Set<String> sent = new HashSet<>();

    /** What people wrote for a source, ever. */
    private final Map<String, Set<String>> learned = new HashMap<>();

    private int words;

    Story(String type, Random random, TranslationMemory memory) {
      this.type = type;
      this.random = random;
      this.memory = memory;
      this.translator =
          Translator.using(provider)
              .into("es")
              .from("en")
              .withMemory(memory)
              .withTypography(false)
              .withGate(Gate.OFF)
              .withCheck(text -> List.of());
      for (int i = 0; i < 9; i++) {
        paragraphs.add(new Paragraph(fresh()));
      }
    }

    /** Returns a sentence of words that no other has. */
    private String fresh() {
      StringBuilder text = new StringBuilder("Lead");
      for (int i = 0; i < 11; i++) {
        text.append(' ').append(word());
      }
      return text.append('.').toString();
    }

    private String word() {
      String letters = "";
      for (int n = ++words; n > 0; n /= 20) {
        letters += "bcdfghjklmnpqrstvwxz".charAt(n % 20) + "a";
      }
      return letters + "x";
    }

    void next(int round) throws IOException {
      if (round > 0) {
        editTargets(round);
        editSource();
      }
      Article article = article();
      Path folder = new BundleShelf(temp).place(article);
      Plan plan =
          translator.plan(
              article,
              BundleWriter.unfinished(folder),
              Revision.of(folder, article, Locale.ENGLISH).texts(),
              PriceCard.standard());
      Bundle bundle = write(article, folder, round);

      List<String> received = List.copyOf(provider.received);
      provider.received.clear();
      assertThat(received).containsExactlyInAnyOrderElementsOf(expectedToBeSent());
      assertThat(received).as("nothing is sent twice").noneMatch(sent::contains);
      sent.addAll(received);
      assertThat(plan.languages().get(0).sends().stream().mapToInt(Plan.Send::texts).sum())
          .as("planned")
          .isEqualTo(received.size());
      assertThat(BundleVerification.of(folder).problems()).isEmpty();
      assertTexts(bundle);
      assertFile(folder);
      assertLikeAFreshRun(article, bundle);
    }

    private Bundle write(Article article, Path folder, int round) throws IOException {
      try (BundleDraft draft = BundleWriter.standard().reopen(article, List.of(SPANISH), folder)) {
        Revision revision = Revision.of(folder, article, Locale.ENGLISH);
        draft.accept(revision.files());
        memory.add(revision.units(Instant.ofEpochSecond(1_000_000_000L + round)));
        Bundle bundle = translator.translate(article, draft.ledger(), revision.texts());
        draft.write(bundle);
        return bundle;
      }
    }

    private Article article() throws IOException {
      List<String> texts = paragraphs.stream().map(paragraph -> paragraph.source).toList();
      String text =
          switch (type) {
            case "html" -> "<h1>Port</h1>\n<p>" + String.join("</p>\n<p>", texts) + "</p>\n";
            case "md" -> "# Port\n\n" + String.join("\n\n", texts) + "\n";
            default -> "Port\n\n" + String.join("\n\n", texts) + "\n";
          };
      return ArticleStructure.recognize(
          ArticleReader.standard().read(text.getBytes(UTF_8), "port." + type), Locale.ENGLISH);
    }

    private void editSource() {
      for (int i = random.nextInt(4); i > 0; i--) {
        int place = random.nextInt(paragraphs.size());
        switch (random.nextInt(6)) {
          case 0 -> change(paragraphs.get(place));
          case 1 -> paragraphs.add(place, new Paragraph(fresh()));
          case 2 -> {
            if (paragraphs.size() > 4) {
              gone.add(paragraphs.remove(place).source);
            }
          }
          case 3 -> paragraphs.add(random.nextInt(paragraphs.size()), paragraphs.remove(place));
          case 4 -> {
            if (!gone.isEmpty()) {
              paragraphs.add(place, new Paragraph(gone.remove(gone.size() - 1)));
            }
          }
          default -> paragraphs.set(place, new Paragraph(fresh()));
        }
      }
    }

    private void change(Paragraph paragraph) {
      List<String> parts = new ArrayList<>(List.of(paragraph.source.split(" ")));
      parts.set(1 + random.nextInt(parts.size() - 2), word());
      paragraph.source = String.join(" ", parts);
    }

    /** Edits blocks in the article or the XLIFF file, or some in each. */
    private void editTargets(int round) throws IOException {
      Path folder = new BundleShelf(temp).place(article());
      for (int i = random.nextInt(4); i > 0; i--) {
        Paragraph paragraph = paragraphs.get(random.nextInt(paragraphs.size()));
        Path text = folder.resolve("es/port.es." + type);
        Path xliff = folder.resolve("es/port.es.xlf");
        boolean inXliff = random.nextBoolean();
        Path file = inXliff ? xliff : text;
        String now = now(paragraph);
        String before = Files.readString(file, UTF_8);
        String shown = inXliff ? shown(now) : now;
        if (!before.contains(shown) || isEditedIn(inXliff ? text : xliff, now)) {
          continue; // not in the bundle, or edited in the other file just now
        }
        String written =
            "Persona " + word() + (inXliff ? " dijo " : odd()) + "que " + round + " no.";
        Files.writeString(file, before.replace(shown, written), UTF_8);
        paragraph.human = written;
        paragraph.inFile = true;
        paragraph.humanSource = paragraph.source;
        learned.computeIfAbsent(paragraph.source, source -> new HashSet<>()).add(shown(written));
      }
    }

    /** What Glotwire would write in another way. */
    private String odd() {
      return switch (type) {
        case "html" -> "&nbsp;dijo\n ";
        case "md" -> " dijo\n\\_ ";
        default -> " dijo  ";
      };
    }

    private static String shown(String written) {
      return written.replace("&nbsp;", "\u00A0").replace("\\", "").replaceAll("\n ?", " ");
    }

    private boolean isEditedIn(Path file, String now) throws IOException {
      String other = Files.readString(file, UTF_8);
      return !other.contains(now) && !other.contains(shown(now));
    }

    private String now(Paragraph paragraph) {
      return paragraph.human.isEmpty() ? Counting.turned(paragraph.source) : paragraph.human;
    }

    private List<String> expectedToBeSent() {
      List<String> expected = new ArrayList<>();
      if (!sent.contains("Port")) {
        expected.add("Port");
      }
      for (Paragraph paragraph : paragraphs) {
        boolean known = sent.contains(paragraph.source) || learned.containsKey(paragraph.source);
        if (paragraph.human.isEmpty() && !known) {
          expected.add(paragraph.source);
        }
      }
      return expected;
    }

    private void assertTexts(Bundle bundle) {
      List<TargetBlock> blocks = bundle.targets().get(0).blocks();
      assertThat(blocks).hasSize(paragraphs.size() + 1);
      for (int i = 0; i < paragraphs.size(); i++) {
        Paragraph paragraph = paragraphs.get(i);
        TargetBlock block = blocks.get(i + 1);
        String text = block.target().plainText();
        if (!paragraph.human.isEmpty()) {
          assertThat(block.state()).isEqualTo(BlockState.HUMAN);
          assertThat(text).isEqualTo(shown(paragraph.human));
          assertThat(block.isStale()).isEqualTo(!paragraph.source.equals(paragraph.humanSource));
        } else if (learned.containsKey(paragraph.source)) {
          assertThat(block.state()).isEqualTo(BlockState.HUMAN);
          assertThat(learned.get(paragraph.source)).contains(text);
          paragraph.human = text;
          paragraph.humanSource = paragraph.source;
        } else {
          assertThat(text).isEqualTo(Counting.turned(paragraph.source));
        }
      }
    }

    private void assertFile(Path folder) throws IOException {
      String text = Files.readString(folder.resolve("es/port.es." + type), UTF_8);
      for (Paragraph paragraph : paragraphs) {
        if (paragraph.inFile) {
          assertThat(text).contains(paragraph.human);
        }
      }
    }

    private void assertLikeAFreshRun(Article article, Bundle bundle) {
      Counting other = new Counting();
      Bundle fresh =
          Translator.using(other)
              .into("es")
              .from("en")
              .withMemory(memory.withoutLearning())
              .withTypography(false)
              .withGate(Gate.OFF)
              .withCheck(text -> List.of())
              .translate(article, Ledger.none());
      List<TargetBlock> blocks = bundle.targets().get(0).blocks();
      for (int i = 0; i < blocks.size(); i++) {
        if (blocks.get(i).state() != BlockState.HUMAN) {
          assertThat(blocks.get(i).target())
              .isEqualTo(fresh.targets().get(0).blocks().get(i).target());
        }
      }
    }
  }
}

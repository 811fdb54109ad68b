package dev.glotwire.plugin;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles sources and packs them into a jar, as the author of a plug-in does. */
final class SampleJar {
  private static final String SERVICE = "META-INF/services/dev.glotwire.spi.ProviderFactory";

  private final Map<String, String> sources = new LinkedHashMap<>();
  private final Map<String, byte[]> entries = new LinkedHashMap<>();
  private final List<String> left = new ArrayList<>();

  /** Returns a jar with one provider, {@code name}, made by {@code type}. */
  static SampleJar provider(String type, String name) {
    return new SampleJar().with(type, factory(type, name, "")).naming(type);
  }

  /** Returns the source of a factory whose constructor does {@code work} first. */
  static String factory(String type, String name, String work) {
    return """
    import dev.glotwire.spi.*;
    import java.util.*;
    public final class TYPE implements ProviderFactory {
      public TYPE() { WORK }
      public String name() { return "NAME"; }
      public String title() { return "Sample " + getClass().getSimpleName(); }
      public List<ProviderOption> options() { return List.of(); }
      public Optional<String> missing(ProviderConfig config) { return Optional.empty(); }
      public OptionalInt defaultRank() { return OptionalInt.empty(); }
      public TranslationProvider create(ProviderConfig config) {
        throw new IllegalStateException("not today");
      }
    }
    """
        .replace("TYPE", type)
        .replace("NAME", name)
        .replace("WORK", work);
  }

  SampleJar with(String type, String source) {
    sources.put(type, source);
    return this;
  }

  /** Names {@code type} as a factory. */
  SampleJar naming(String type) {
    return withEntry(SERVICE, type.getBytes(StandardCharsets.UTF_8));
  }

  SampleJar withEntry(String name, byte[] content) {
    entries.put(name, content);
    return this;
  }

  /** Leaves the class {@code type} out, though the others were compiled with it. */
  SampleJar without(String type) {
    left.add(type + ".class");
    return this;
  }

  Path writeTo(Path jar) throws IOException {
    Path classes = Files.createTempDirectory("classes");
    compile(classes);
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file);
        Stream<Path> compiled = Files.list(classes)) {
      for (Path one : compiled.toList()) {
        String name = one.getFileName().toString();
        if (!left.contains(name)) {
          put(out, name, Files.readAllBytes(one));
        }
        Files.delete(one);
      }
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        put(out, entry.getKey(), entry.getValue());
      }
    }
    Files.delete(classes);
    return jar;
  }

  private static void put(JarOutputStream out, String name, byte[] content) throws IOException {
    out.putNextEntry(new JarEntry(name));
    out.write(content);
    out.closeEntry();
  }

  private void compile(Path classes) {
    if (sources.isEmpty()) {
      return;
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> options =
        List.of(
            "-proc:none", "-cp", System.getProperty("java.class.path"), "-d", classes.toString());
    List<Source> files =
        sources.entrySet().stream()
            .map(each -> new Source(each.getKey(), each.getValue()))
            .toList();
    if (!compiler.getTask(null, null, null, options, null, files).call()) {
      throw new UncheckedIOException(new IOException("the sample does not compile"));
    }
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String type, String text) {
      super(URI.create("string:///" + type + ".java"), JavaFileObject.Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreErrors) {
      return text;
    }
  }
}

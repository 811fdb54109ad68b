package dev.glotwire.plugin;

import dev.glotwire.spi.ProviderFactory;
import dev.glotwire.spi.Providers;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The providers in the jars of a folder. Every jar that names a provider factory in {@code
 * META-INF/services} is a plug-in and has a class loader of its own, so that two of them may bring
 * different versions of one library in themselves. A jar that names none is a library, for all
 * plug-ins of the folder.
 *
 * <p>A jar that cannot be used is left out and named as a problem; it does not disturb the others.
 * Code of a plug-in runs with all the rights of this process, so a folder is read only if nobody
 * but this user and root can change it.
 *
 * <p>Not thread-safe. Close it after the last provider it made; what has not been loaded by then
 * cannot be loaded any more, and what nobody refers to any more is unloaded.
 *
 * <pre>{@code
 * try (Plugins plugins = Plugins.load(Path.of("plugins"), Providers.installed())) {
 *   plugins.problems().forEach(problem -> log.warn("{}", problem));
 *   Providers providers = plugins.providers();  // those installed, and those of the folder
 * }
 * }</pre>
 */
public final class Plugins implements AutoCloseable {
  private static final String SERVICE = "META-INF/services/" + ProviderFactory.class.getName();

  private final List<URLClassLoader> loaders = new ArrayList<>();
  private final List<PluginProblem> problems = new ArrayList<>();
  private final Map<String, ProviderFactory> factories = new LinkedHashMap<>();

  private Plugins(Providers installed) {
    installed.all().forEach(factory -> factories.put(factory.name(), factory));
  }

  /** Returns {@code installed} without any plug-in. */
  public static Plugins none(Providers installed) {
    return new Plugins(installed);
  }

  /**
   * Adds every plug-in of {@code folder} to {@code installed}, in the order of their file names. A
   * plug-in that has the name of another provider is left out: nobody who names one is to get the
   * other.
   *
   * @throws UntrustedFolderException if somebody else could have put something there
   * @throws IOException if {@code folder} is no folder that can be read
   */
  public static Plugins load(Path folder, Providers installed) throws IOException {
    Trust trust = Trust.ofThisUser();
    trust.check(folder.toRealPath());
    Plugins plugins = new Plugins(installed);
    try {
      plugins.loadAll(jars(folder), trust);
    } catch (IOException | RuntimeException | Error e) {
      plugins.close();
      throw e;
    }
    return plugins;
  }

  private static List<Path> jars(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(path -> path.getFileName().toString().endsWith(".jar"))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    }
  }

  private void loadAll(List<Path> jars, Trust trust) throws IOException {
    List<Path> plugins = new ArrayList<>();
    List<URL> libraries = new ArrayList<>();
    for (Path jar : jars) {
      trust.check(jar.toRealPath());
      try (JarFile content = new JarFile(jar.toFile())) {
        if (content.getEntry(SERVICE) == null) {
          libraries.add(url(jar));
        } else {
          plugins.add(jar);
        }
      } catch (IOException e) {
        // Java's own class loader would pass over it in silence.
        problems.add(new PluginProblem(jar, "is no jar that can be read: " + e.getMessage()));
      }
    }
    if (plugins.isEmpty()) {
      return;
    }
    ClassLoader parent = ProviderFactory.class.getClassLoader();
    if (!libraries.isEmpty()) {
      parent = loader(parent, libraries);
    }
    for (Path plugin : plugins) {
      load(plugin, loader(parent, List.of(url(plugin))));
    }
  }

  private static URL url(Path jar) throws MalformedURLException {
    return jar.toUri().toURL();
  }

  private URLClassLoader loader(ClassLoader parent, List<URL> jars) {
    URLClassLoader loader = new URLClassLoader(jars.toArray(URL[]::new), parent);
    loaders.add(loader);
    return loader;
  }

  private void load(Path jar, URLClassLoader loader) {
    List<PluginFactory> found = new ArrayList<>();
    try {
      ServiceLoader.load(ProviderFactory.class, loader).stream()
          // The class loaders behind it have providers, too.
          .filter(service -> service.type().getClassLoader() == loader)
          .forEach(service -> found.add(new PluginFactory(jar, service.get())));
    } catch (ServiceConfigurationError | LinkageError | RuntimeException e) {
      problems.add(new PluginProblem(jar, Breakage.of(e)));
      return;
    }
    if (found.isEmpty()) {
      problems.add(new PluginProblem(jar, "names no provider factory that is in it"));
    }
    found.forEach(factory -> add(jar, factory));
  }

  private void add(Path jar, ProviderFactory factory) {
    if (factories.putIfAbsent(factory.name(), factory) != null) {
      problems.add(
          new PluginProblem(
              jar, "is left out: there is another provider called '" + factory.name() + "'"));
    }
  }

  /** Returns all providers, those of plug-ins and the others. */
  public Providers providers() {
    return Providers.of(factories.values());
  }

  /** Returns what was left out, and why. */
  public List<PluginProblem> problems() {
    return List.copyOf(problems);
  }

  /** Closes the jars. */
  @Override
  public void close() {
    for (URLClassLoader loader : loaders) {
      try {
        loader.close();
      } catch (IOException e) {
        // It was only read: there is nothing to lose and nothing to do.
      }
    }
    loaders.clear();
    factories.clear();
  }
}

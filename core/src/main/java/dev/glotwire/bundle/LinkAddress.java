package dev.glotwire.bundle;

import dev.glotwire.article.Inline.Code;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Finds where a link of an article leads, if it may be followed from a page of ours. */
final class LinkAddress {
  private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

  private LinkAddress() {}

  /** Returns the address of a link whose markup is HTML or Markdown. */
  static Optional<String> find(Code open, Code close) {
    return fromHtml(open.original())
        .or(() -> fromMarkdown("[link" + close.original()))
        .filter(LinkAddress::isSafe);
  }

  /** Returns the address that a code standing alone shows, such as {@code <https://...>}. */
  static Optional<String> find(Code alone) {
    boolean pointed = alone.original().equals("<" + alone.display() + ">");
    return pointed ? Optional.of(alone.display()).filter(LinkAddress::isSafe) : Optional.empty();
  }

  private static Optional<String> fromHtml(String markup) {
    if (!markup.startsWith("<") || !markup.contains("=")) {
      return Optional.empty();
    }
    Element link = Jsoup.parseBodyFragment(markup).selectFirst("a[href]");
    return link == null ? Optional.empty() : Optional.of(link.attr("href"));
  }

  private static Optional<String> fromMarkdown(String markup) {
    FirstLink first = new FirstLink();
    Parser.builder().build().parse(markup).accept(first);
    return first.address;
  }

  private static boolean isSafe(String address) {
    try {
      String scheme = new URI(address.strip()).getScheme();
      return scheme != null && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT));
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static final class FirstLink extends AbstractVisitor {
    private Optional<String> address = Optional.empty();

    @Override
    public void visit(Link link) {
      if (address.isEmpty()) {
        address = Optional.of(link.getDestination());
      }
    }
  }
}

package dev.glotwire.typography;

import com.ibm.icu.text.ListFormatter;
import dev.glotwire.article.Content;
import dev.glotwire.message.Messages;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A text as typography sets it.
 *
 * @param content the text; the same object that was given if nothing was to be changed
 * @param changes how many places were changed, by what the change is about
 */
public record Typeset(Content content, Map<Kind, Integer> changes) {

  /** Whether anything was changed. */
  public boolean isChanged() {
    return !changes.isEmpty();
  }

  /** Returns what a reader sees. */
  public String text() {
    return content.displayText();
  }

  /** Returns what was changed, as an English sentence. */
  public String description() {
    Messages messages = Messages.of(Typeset.class);
    List<String> parts = new ArrayList<>();
    Map<Kind, Integer> sorted = new EnumMap<>(Kind.class);
    sorted.putAll(changes);
    sorted.forEach(
        (kind, count) ->
            parts.add(
                messages.text(
                    kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), "count", count)));
    return messages.text("set", "changes", ListFormatter.getInstance(Locale.ENGLISH).format(parts));
  }
}

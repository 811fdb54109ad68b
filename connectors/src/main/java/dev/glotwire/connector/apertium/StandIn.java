package dev.glotwire.connector.apertium;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word that the engine is given in place of what it would get wrong.
 *
 * @param start where that stands in its text
 * @param end where it ends
 * @param word a word of the source language that is used as it is, and translated well
 * @param rest what the engine is to read behind the word; often empty
 * @param answer what the engine makes of the word
 * @param form what is written in place of the answer
 * @param lasting whether the word stays until the last of several modes: a number does, as it is
 *     the same in all languages; a name is replaced after the first
 */
record StandIn(
    int start, int end, String word, String rest, String answer, String form, boolean lasting) {

  /** Returns what finds the answer among the words that are bound to this one. */
  Matcher in(String words) {
    return Pattern.compile(
            "(?<![\\p{L}\\p{N}])" + Pattern.quote(answer) + "(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
        .matcher(words);
  }

  /** Returns the form, with a capital where what was answered has one that the answer has not. */
  String formFor(String answered) {
    boolean capital =
        Character.isUpperCase(answered.codePointAt(0))
            && !answered.startsWith(answer.substring(0, 1));
    return capital ? form.substring(0, 1).toUpperCase(Locale.ROOT) + form.substring(1) : form;
  }
}

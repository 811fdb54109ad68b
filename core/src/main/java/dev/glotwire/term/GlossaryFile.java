package dev.glotwire.term;

/**
 * A file that terms were read from, as a manifest names it.
 *
 * @param name the file name, without its folder
 * @param sha256 of its bytes, in lower-case hexadecimal
 * @param entries how many concepts are in it
 */
public record GlossaryFile(String name, String sha256, long entries) {}

package dev.glotwire.dispatch;

import java.util.Locale;

/** From which language into which. */
record Pair(Locale source, Locale target) {}

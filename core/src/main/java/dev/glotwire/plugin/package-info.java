/** Providers that come in jars of their own, put into a folder by the user. */
@NullMarked
package dev.glotwire.plugin;

import org.jspecify.annotations.NullMarked;

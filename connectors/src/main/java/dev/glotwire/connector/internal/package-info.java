/** What providers share to talk to a service over HTTP. Not for use outside of this module. */
@NullMarked
package dev.glotwire.connector.internal;

import org.jspecify.annotations.NullMarked;

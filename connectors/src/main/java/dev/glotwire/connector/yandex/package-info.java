/** Yandex Cloud Translate, version 2. */
@NullMarked
package dev.glotwire.connector.yandex;

import org.jspecify.annotations.NullMarked;

/** SAP Translation Hub. */
@NullMarked
package dev.glotwire.connector.sap;

import org.jspecify.annotations.NullMarked;

/**
 * The translation memory: what was translated before, by an engine or a person, kept in a database
 * and found again by text, context or likeness.
 *
 * <p>{@link dev.glotwire.memory.TranslationMemory} is the way in. This package is the only one that
 * knows JDBC, and no type of it shows: a memory is a SQLite file of one user or project, or a
 * PostgreSQL database that several share.
 */
@NullMarked
package dev.glotwire.memory;

import org.jspecify.annotations.NullMarked;

/**
 * The commands of the command line, one class each: they read words, call the use cases and tell the outcome. They write
 * neither journal nor store themselves.
 */
@NullMarked
package org.guichet.app.command;

import org.jspecify.annotations.NullMarked;

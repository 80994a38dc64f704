/**
 * The books in a database, H2 in a folder or PostgreSQL by URL, in the SQL that both share: conditional updates and their
 * row counts, primary keys that tell what came twice, plain inserts, transactions that read what is committed and are begun
 * again when they collide. Fluent Jdbi where a person would notice nothing, batches of plain JDBC on the way of every sale.
 */
@NullMarked
package org.guichet.central.jdbi;

import org.jspecify.annotations.NullMarked;

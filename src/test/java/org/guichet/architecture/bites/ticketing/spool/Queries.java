package org.guichet.architecture.bites.ticketing.spool;

import java.sql.Connection;

/** Breaks: SQL only in the stores. */
record Queries(Connection connection) {}

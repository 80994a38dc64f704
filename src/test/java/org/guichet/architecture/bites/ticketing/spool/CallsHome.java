package org.guichet.architecture.bites.ticketing.spool;

import java.net.http.HttpClient;

/** Breaks: HTTP only at both ends of the wire. */
record CallsHome(HttpClient client) {}

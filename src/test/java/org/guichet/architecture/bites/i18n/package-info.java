/** Breaks: every package is marked. This one is only explained. */
package org.guichet.architecture.bites.i18n;

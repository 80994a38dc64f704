package org.guichet.central;

/**
 * Places of a plan that sit side by side, from {@code first} to before {@code end}; the places of a standing area are one too.
 *
 * @param section as printed
 */
public record Block(int first, int end, String section) {}

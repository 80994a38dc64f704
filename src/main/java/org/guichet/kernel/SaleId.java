package org.guichet.kernel;

import java.util.UUID;

/** 128 random bits minted with the cart: the identity of a sale from before it is paid, so that paying twice sells once. */
public record SaleId(UUID value) {

    public static SaleId parse(String text) {
        return new SaleId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

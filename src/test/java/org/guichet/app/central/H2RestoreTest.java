package org.guichet.app.central;

class H2RestoreTest extends RestoreContract {

    @Override
    String database() {
        return "";
    }
}

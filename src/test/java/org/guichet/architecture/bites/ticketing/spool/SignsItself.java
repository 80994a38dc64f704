package org.guichet.architecture.bites.ticketing.spool;

import org.bouncycastle.crypto.signers.Ed25519Signer;

/** Breaks: Bouncy Castle only where signatures are made. */
record SignsItself(Ed25519Signer signer) {}

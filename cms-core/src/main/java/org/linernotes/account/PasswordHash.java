package org.linernotes.account;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.text.Normalizer;

/** A password as it is kept: Argon2id with its salt and parameters in one text. */
record PasswordHash(String encoded) {
    private static final Argon2Function ARGON2ID = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
    private static final int SALT_BYTES = 16;

    /** Compared where no account answers to an address, so that the answer takes as long as a wrong password. */
    static final PasswordHash OF_NOBODY = of(Secret.random().text());

    static PasswordHash of(String password) {
        return new PasswordHash(Password.hash(normalized(password))
                .addRandomSalt(SALT_BYTES)
                .with(ARGON2ID)
                .getResult());
    }

    boolean matches(String password) {
        return Password.check(normalized(password), encoded).with(Argon2Function.getInstanceFromHash(encoded));
    }

    /** Keyboards write the same letter in different forms. */
    private static String normalized(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    @Override
    public String toString() {
        return "PasswordHash[hidden]";
    }
}

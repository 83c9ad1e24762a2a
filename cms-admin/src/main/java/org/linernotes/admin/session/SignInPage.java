package org.linernotes.admin.session;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linernotes.account.DemoAccount;

/** The sign-in page: what was entered, what was wrong with it, and where to go on. */
public record SignInPage(
        String to,
        String email,
        @Nullable String problem,
        @Nullable String notice,
        List<KeptForm.Field> kept,
        List<DemoAccount> demoAccounts) {

    static SignInPage keeping(List<KeptForm.Field> fields, String path) {
        var kept = new ArrayList<>(fields);
        kept.add(KeptForm.path(path));
        return new SignInPage(
                "", "", null, "Your session has ended. Sign in again; what you entered is kept.", kept, List.of());
    }
}

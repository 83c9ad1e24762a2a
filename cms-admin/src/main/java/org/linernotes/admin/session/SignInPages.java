package org.linernotes.admin.session;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.List;
import org.linernotes.account.Authenticate;
import org.linernotes.account.DemoAccount;
import org.linernotes.account.DemoMark;
import org.linernotes.account.Secret;
import org.linernotes.problem.Problem;

/** Puts the sign-in page together. */
@Singleton
class SignInPages {
    private final Authenticate authenticate;
    private final DemoMark demoMark;

    SignInPages(Authenticate authenticate, DemoMark demoMark) {
        this.authenticate = authenticate;
        this.demoMark = demoMark;
    }

    SignInPage empty(ReturnPath to) {
        return new SignInPage(to.value(), "", null, null, List.of(), demoAccounts());
    }

    SignInPage refused(Form form, Problem problem) {
        return new SignInPage(
                ReturnPath.of(form.text("to")).value(),
                form.text("email"),
                problem.message(),
                null,
                KeptForm.stillKept(form),
                demoAccounts());
    }

    /** Lets the page that answers a sign-in be one of the new session already. */
    void useSession(HttpRequest<?> request, Secret token) {
        authenticate.bySession(token).ifPresent(session -> RequestSession.put(request, session));
    }

    private List<DemoAccount> demoAccounts() {
        return demoMark.isSet() ? List.of(DemoAccount.values()) : List.of();
    }
}

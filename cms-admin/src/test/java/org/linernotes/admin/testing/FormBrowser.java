package org.linernotes.admin.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.linernotes.account.Actor;

/** A page with a form in front of somebody who is signed in. */
public record FormBrowser(BrowserContext context, Page page, String email) implements AutoCloseable {
    public static FormBrowser open(Browser browser, SignedInClients clients, Actor person, String path) {
        return open(browser.newContext(), clients, person, path);
    }

    public static FormBrowser unscripted(Browser browser, SignedInClients clients, Actor person, String path) {
        var options = new Browser.NewContextOptions().setJavaScriptEnabled(false);
        return open(browser.newContext(options), clients, person, path);
    }

    public static FormBrowser open(BrowserContext context, SignedInClients clients, Actor person, String path) {
        var page = context.newPage();
        page.setDefaultTimeout(15_000);
        clients.enter(context, person.id());
        page.navigate(clients.root() + path);
        return new FormBrowser(context, page, clients.email(person));
    }

    /** Fills in the sign-in form of the page or of a dialog. */
    public void signIn(Locator where, String password) {
        where.getByLabel("E-mail address").fill(email);
        where.getByLabel("Password").fill(password);
        where.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Sign in").setExact(true))
                .click();
    }

    public Locator dialog() {
        return page.locator("dialog[open]");
    }

    public Locator field(String name) {
        return page.locator("[name='" + name + "']");
    }

    public Locator list(String name) {
        return page.locator("[data-list='" + name + "']");
    }

    public Locator button(String label) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label).setExact(true));
    }

    /** The name of what has the focus. */
    public String focus() {
        return String.valueOf(page.evaluate("document.activeElement.name ?? document.activeElement.className"));
    }

    /** Marks letters in a box as somebody does with the mouse. */
    public void select(String box, String words) {
        page.evaluate(
                "([name, words]) => { const box = document.getElementsByName(name)[0]; const at ="
                        + " box.value.indexOf(words); box.focus(); box.setSelectionRange(at, at + words.length); }",
                List.of(box, words));
    }

    /** Pastes what another program put on the clipboard. */
    public void paste(String box, String html, String plain) {
        page.evaluate(
                "([name, html, plain]) => { const data = new DataTransfer(); if (html) data.setData('text/html',"
                        + " html); data.setData('text/plain', plain); const box = document.getElementsByName(name)[0];"
                        + " box.focus(); box.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles:"
                        + " true, cancelable: true })); }",
                List.of(box, html, plain));
    }

    @Override
    public void close() {
        context.close();
    }
}

package org.tonghu.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.util.regex.Pattern;

/** A person before a page of the console: finds things by what is written on them. */
final class Desk {
    private static final double LIMIT = 20_000;

    final Page page;
    private final Node node;

    Desk(Page page, Node node, Client person) {
        this.page = page;
        page.setDefaultTimeout(LIMIT);
        com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout(LIMIT);
        this.node = node;
        BrowserPages.enter(page, node, person, "/ui/");
        assertThat(page.locator("h1")).isVisible();
    }

    /** Opens an address of the console and waits for its title. */
    Desk open(String path, String title) {
        page.navigate(node.address().resolve("/ui" + path).toString());
        return titled(title);
    }

    Desk titled(String title) {
        assertThat(page.locator("h1")).containsText(title);
        return this;
    }

    /** Follows the link or presses the button of this name. */
    Desk go(String name) {
        Locator link = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
        Locator button = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
        link.or(button).first().click();
        return this;
    }

    Desk fill(String label, String text) {
        Locator field = field(AriaRole.TEXTBOX, label);
        field.fill(text);
        return this;
    }

    /** A day or a month in its picker. */
    Desk date(String label, String text) {
        Locator field = field(AriaRole.TEXTBOX, label);
        field.fill(text);
        field.press("Tab");
        return this;
    }

    /** The drawer or dialog has closed, so what was in it was accepted. */
    Desk done() {
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        return this;
    }

    /** One of a list that opens. */
    Desk pick(String label, String option) {
        Locator list = field(AriaRole.COMBOBOX, label);
        list.click();
        if (list.isEditable()) {
            list.fill(option);
        }
        page.locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden)")
                .getByTitle(option, new Locator.GetByTitleOptions().setExact(true))
                .click();
        return this;
    }

    /** One of several buttons of which one is chosen. */
    Desk choose(String label, String option) {
        area().getByRole(AriaRole.RADIOGROUP, new Locator.GetByRoleOptions().setName(label))
                .getByText(option, new Locator.GetByTextOptions().setExact(true))
                .click();
        return this;
    }

    /** Begins an action of the page: its drawer or question is open. */
    Desk act(String name) {
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        press(name);
        assertThat(page.getByRole(AriaRole.DIALOG).last()).isVisible();
        return this;
    }

    /** Presses a button of the form or of the page. */
    Desk press(String name) {
        area().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(beginning(name)))
                .last()
                .click();
        return this;
    }

    /** What was typed has been accepted, and the page of the record is open. */
    Desk arrives(String path) {
        page.waitForURL(url -> url.contains("/ui" + path));
        return this;
    }

    Desk sees(String text) {
        assertThat(page.getByText(text).first()).isVisible();
        return this;
    }

    /** An accessible page without a sideways scroll bar, and a picture of it. */
    Desk sound(String name) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        BrowserPages.picture(page, name);
        assertThat(BrowserPages.violations(page)).as(name).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as(name + " scrolls sideways")
                .isEqualTo(true);
        return this;
    }

    /** The value of the query parameter {@code id} of the address now open. */
    String id() {
        java.util.regex.Matcher id = Pattern.compile("[?&]id=([0-9a-f-]{36})").matcher(page.url());
        if (!id.find()) {
            throw new AssertionError("no id in " + page.url());
        }
        return id.group(1);
    }

    /** The name's beginning, before which an icon may stand; two characters are set apart on a button. */
    private static Pattern beginning(String name) {
        return Pattern.compile("(^|\\s)" + String.join("\\s?", name.split("")));
    }

    private Locator field(AriaRole role, String label) {
        return area().getByRole(
                        role,
                        new Locator.GetByRoleOptions()
                                .setName(
                                        Pattern.compile("^" + label.replaceAll("[()\\[\\].*+?|]", "\\\\$0") + "\\*?$")))
                .first();
    }

    /** The open drawer or dialog, else the page. */
    private Locator area() {
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        return dialog.count() > 0 && dialog.last().isVisible() ? dialog.last() : page.locator("body");
    }
}

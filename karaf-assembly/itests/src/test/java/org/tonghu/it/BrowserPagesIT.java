package org.tonghu.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Proves that the browser tests can fail: a sound page passes, one with an unlabelled field doesn't. */
class BrowserPagesIT {
    private static final String SOUND =
            """
            <!doctype html><html lang=zh><meta name=viewport content="width=device-width"><title>童护</title>
            <main><h1>童护</h1><label>姓名 <input></label></main></html>
            """;

    @RegisterExtension
    static final BrowserPages browser = new BrowserPages();

    @Test
    void aSoundPageHasNoViolation() {
        Page page = browser.desktop();
        page.setContent(SOUND);

        assertThat(BrowserPages.violations(page)).isEmpty();
    }

    @Test
    void aFieldWithoutALabelIsFound() {
        Page page = browser.phone();
        page.setContent(SOUND.replaceAll("<label>姓名 (.*?)</label>", "$1"));

        assertThat(BrowserPages.violations(page))
                .anySatisfy(line -> assertThat(line).startsWith("label "));
        assertThat(page.evaluate("innerWidth")).isEqualTo(390);
    }
}

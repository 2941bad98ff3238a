package org.tonghu.it;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * The machine's own Chromium, one process for all classes, a fresh context a page: {@code @RegisterExtension final BrowserPages browser = new
 * BrowserPages();}. What a page logs as an error fails the test that opened it.
 */
public final class BrowserPages implements BeforeAllCallback, AfterEachCallback {
    private static final Namespace SPACE = Namespace.create(BrowserPages.class);
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage");
    private static final List<String> STANDARDS = List.of("wcag2a", "wcag2aa", "wcag21aa");

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private Running running;

    @Override
    public void beforeAll(ExtensionContext context) {
        running =
                context.getRoot().getStore(SPACE).getOrComputeIfAbsent("chromium", key -> new Running(), Running.class);
    }

    /** A page as wide as an office screen. */
    public Page desktop() {
        return open(1440, 900, false);
    }

    /** A page as a village director's phone shows it. */
    public Page phone() {
        return open(390, 844, true);
    }

    private Page open(int width, int height, boolean touch) {
        BrowserContext context = running.browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setHasTouch(touch)
                .setIsMobile(touch)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)
                .setAcceptDownloads(true));
        contexts.add(context);
        Page page = context.newPage();
        page.onPageError(error -> faults.add("page error: " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                faults.add("console: " + message.text());
            }
        });
        return page;
    }

    /** Gives the page the session of somebody who has signed in, and opens the console. */
    public static void enter(Page page, Node node, Client client, String path) {
        client.cookies().getCookieStore().getCookies().forEach(cookie -> page.context()
                .addCookies(List.of(new Cookie(cookie.getName(), cookie.getValue())
                        .setUrl(node.address().toString())
                        .setHttpOnly(true)
                        .setSameSite(SameSiteAttribute.STRICT))));
        page.navigate(node.address().resolve(path).toString());
    }

    /** What axe finds against WCAG 2.1 AA, one line a rule and place; none is the goal. */
    public static List<String> violations(Page page) {
        return new AxeBuilder(page)
                .withTags(STANDARDS).analyze().getViolations().stream()
                        .flatMap(rule -> lines(rule))
                        .toList();
    }

    private static java.util.stream.Stream<String> lines(Rule rule) {
        return rule.getNodes().stream().map(node -> rule.getId() + " " + node.getTarget() + " " + node.getHtml());
    }

    /** Keeps a picture in the build folder, to be looked at. */
    public static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of(System.getProperty("tonghu.test.logs"), name + ".png")));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            contexts.forEach(one -> one.pages().forEach(page -> picture(page, "failed-" + context.getDisplayName())));
        }
        contexts.forEach(BrowserContext::close);
        contexts.clear();
        List<String> seen = List.copyOf(faults);
        faults.clear();
        if (!seen.isEmpty() && context.getExecutionException().isEmpty()) {
            throw new AssertionError("the page logged errors: " + seen);
        }
    }

    private static final class Running implements ExtensionContext.Store.CloseableResource {
        private final Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        private final Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getProperty("tonghu.test.chromium", "/usr/bin/chromium")))
                        .setArgs(FLAGS));

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }
}

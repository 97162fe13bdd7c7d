package dev.rehearse.e2e.journey;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A headless Chromium that a journey drives, and whose pages it looks at. */
final class Browser implements AutoCloseable {

    private static final Duration LONGEST_SCRIPT = Duration.ofMinutes(2);
    private static final Duration LONGEST_LOAD = Duration.ofSeconds(30);

    private final ChromeDriver driver;
    private final URI url;
    private final Inspection inspection;
    private final Appearance appearance;

    private Browser(ChromeDriver driver, URI url, Inspection inspection) {
        this.driver = driver;
        this.url = url;
        this.inspection = inspection;
        appearance = new Appearance(driver, url);
    }

    /** Opens a browser whose reader prefers the language. */
    static Browser open(URI url, String language, Inspection inspection) {
        var options = new ChromeOptions();
        options.setBinary(System.getProperty("rehearse.chromium"));
        options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu");
        options.addArguments("--no-first-run", "--disable-background-networking", "--disable-component-update");
        options.addArguments("--disable-sync", "--hide-scrollbars", "--lang=" + language);
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", language));
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(
                        Path.of(System.getProperty("rehearse.chromedriver")).toFile())
                .usingAnyFreePort()
                .build();
        var driver = new ChromeDriver(service, options);
        driver.manage().timeouts().scriptTimeout(LONGEST_SCRIPT);
        driver.manage().window().setSize(new Dimension(1100, 900));
        if (inspection != Inspection.NO_PAGE) {
            Accessibility.prepare(driver);
        }
        return new Browser(driver, url, inspection);
    }

    void go(String path) {
        driver.get(url.resolve(path).toString());
    }

    void go(URI address) {
        driver.get(address.toString());
    }

    /** Of the page that is shown. */
    URI address() {
        return URI.create(String.valueOf(driver.getCurrentUrl()));
    }

    void click(String css) {
        var element = driver.findElement(By.cssSelector(css));
        driver.executeScript("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element);
        element.click();
    }

    /** Clicks what leads to another page, and waits for that page. */
    void follow(String css) {
        var old = driver.findElement(By.cssSelector("html"));
        click(css);
        await().atMost(LONGEST_LOAD)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> isGone(old) && "complete".equals(driver.executeScript("return document.readyState")));
    }

    private static boolean isGone(WebElement element) {
        try {
            element.isEnabled();
            return false;
        } catch (StaleElementReferenceException e) {
            return true;
        }
    }

    /** To the page before. */
    void back() {
        driver.navigate().back();
    }

    void type(String css, String text) {
        driver.findElement(By.cssSelector(css)).sendKeys(text);
    }

    /** Replaces words in a field, as typing does. */
    void replace(String css, String words, String others) {
        driver.executeScript("""
            const [field, words, others] = arguments;
            field.setRangeText(others, field.value.indexOf(words), field.value.indexOf(words) + words.length);
            field.dispatchEvent(new Event('input', { bubbles: true }));
            """, driver.findElement(By.cssSelector(css)), words, others);
    }

    /** Chooses the option with this text, wherever it stands. */
    void chooseOption(String html) {
        var found = driver.executeScript("""
            const text = document.createElement('div');
            text.innerHTML = arguments[0];
            const same = (one, other) => one.textContent.trim() === other.textContent.trim();
            return [...document.querySelectorAll('label.option')]
                .find(label => same(label.querySelector('span'), text)).querySelector('input').value;
            """, html);
        click("input[name=answer][value='" + found + "']");
    }

    /** Puts the entries in order as they stand. */
    void placeAll() {
        driver.executeScript("document.querySelectorAll('select[name=answer]')"
                + ".forEach((select, place) => { select.selectedIndex = place + 1; })");
    }

    int count(String css) {
        return driver.findElements(By.cssSelector(css)).size();
    }

    /** The value of a field of a form, also of a hidden one. */
    String value(String css) {
        return String.valueOf(driver.findElement(By.cssSelector(css)).getDomProperty("value"));
    }

    String text(String css) {
        return driver.findElement(By.cssSelector(css)).getText();
    }

    /** The source of the page as it is now. */
    String html() {
        return String.valueOf(driver.getPageSource());
    }

    /** From the next page on, none of its scripts runs. */
    void runNoScripts() {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    }

    /**
     * From the next page on, records each call of the function, also those that the Content-Security-Policy would
     * prevent: what a page escapes must not depend on it.
     */
    void trap(String function) {
        driver.executeCdpCommand("Page.enable", Map.of());
        driver.executeCdpCommand("Page.setBypassCSP", Map.of("enabled", true));
        driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", """
                window.trapped = []; window.%s = () => { window.trapped.push(new Error().stack); };
                """.formatted(function)));
    }

    /** Moves over, focuses and toggles everything on the page, and returns what called the function of the trap. */
    List<?> trapped() {
        driver.executeScript("""
            for (const element of document.querySelectorAll('*')) {
              for (const type of ['mouseover', 'focus', 'load', 'error', 'toggle', 'begin', 'pointerenter']) {
                element.dispatchEvent(new Event(type));
              }
              if (/^\\s*javascript:/i.test(element.getAttribute('href') ?? '')) {
                window.trapped.push(element.outerHTML);
              }
            }
            """);
        appearance.awaitFrame();
        return (List<?>) Objects.requireNonNull(driver.executeScript("return window.trapped"));
    }

    /** Looks at a page on a phone and on a desk, each in dark and in light. */
    void look(String name) throws IOException {
        if (inspection != Inspection.NO_PAGE) {
            appearance.look(name);
        }
    }

    /** Shows the page as it is on paper. No script hears of it: see {@link #fire}. */
    void showAsPrinted() {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
    }

    /** The same, for a reader who prefers dark pages. */
    void showAsPrintedFromDark() {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("media", "print", "features", List.of(Map.of("name", "prefers-color-scheme", "value", "dark"))));
    }

    /** The colour of the paper, as CSS computes it. */
    String background() {
        return String.valueOf(driver.executeScript("return getComputedStyle(document.body).backgroundColor"));
    }

    /** Tells the scripts of the page of an event. */
    void fire(String event) {
        driver.executeScript("dispatchEvent(new Event(arguments[0]))", event);
    }

    /** Whether it is rendered, not folded or hidden. */
    boolean isShown(String css) {
        return Boolean.TRUE.equals(
                driver.executeScript("return document.querySelector(arguments[0]).checkVisibility()", css));
    }

    /** What happens to a sign-in when its time is over. */
    void forgetCookies() {
        driver.manage().deleteAllCookies();
    }

    /** Notes something on the page that a new page would not have. */
    void mark() {
        driver.executeScript("window.marked = true");
    }

    boolean isMarked() {
        return Boolean.TRUE.equals(driver.executeScript("return window.marked === true"));
    }

    @Override
    public void close() {
        driver.quit();
    }
}

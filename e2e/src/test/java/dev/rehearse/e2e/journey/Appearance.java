package dev.rehearse.e2e.journey;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * What the pages in a browser look like: checks that everyone can use them, and takes pictures of them if
 * {@code -Drehearse.pictures=true} asks for it: they are for people, and take minutes over all pages.
 */
final class Appearance {

    private static final Path PICTURES = Path.of("target/screenshots");
    private static final boolean PICTURES_ARE_ASKED_FOR = Boolean.getBoolean("rehearse.pictures");

    private static final Dimension DESK = new Dimension(1280, 900);
    private static final Dimension PHONE = new Dimension(390, 844);

    private final ChromeDriver driver;
    private final URI url;

    /** @param url of the product */
    Appearance(ChromeDriver driver, URI url) {
        this.driver = driver;
        this.url = url;
    }

    /**
     * Looks at a page on a phone and on a desk, each in dark and in light. Of the second theme the colours alone are
     * checked: nothing else depends on it.
     */
    void look(String name) throws IOException {
        look(name, PHONE, "dark", "light");
        look(name, DESK, "light", "dark");
        driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        prefer("light");
    }

    private void look(String name, Dimension window, String first, String second) throws IOException {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of(
                        "width",
                        window.getWidth(),
                        "height",
                        window.getHeight(),
                        "deviceScaleFactor",
                        1,
                        "mobile",
                        window.equals(PHONE)));
        var title = name + "-" + window.getWidth() + "-";
        show(title + first, first);
        if (isOurs()) {
            new Accessibility(driver).check(title + first);
        }
        show(title + second, second);
        if (isOurs()) {
            new Accessibility(driver).checkColours(title + second);
        }
    }

    private void show(String title, String theme) throws IOException {
        prefer(theme);
        awaitFrame();
        if (PICTURES_ARE_ASKED_FOR) {
            picture(title);
        }
    }

    /** Takes a picture of the whole page, also of what one would scroll to. */
    private void picture(String name) throws IOException {
        var result = driver.executeCdpCommand("Page.captureScreenshot", Map.of("captureBeyondViewport", true));
        Files.createDirectories(PICTURES);
        var png = Base64.getDecoder().decode(String.valueOf(result.get("data")));
        Files.write(PICTURES.resolve(name + ".png"), png);
    }

    /** False on a page of another origin: the mailbox of the containers is not a part of the product. */
    private boolean isOurs() {
        var authority = URI.create(String.valueOf(driver.getCurrentUrl())).getAuthority();
        return authority == null || authority.equals(url.getAuthority());
    }

    private void prefer(String theme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", theme))));
    }

    /** Until the page has been laid out and painted for its new window, and its scripts have heard of it. */
    void awaitFrame() {
        driver.executeAsyncScript(
                "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done()))");
    }
}

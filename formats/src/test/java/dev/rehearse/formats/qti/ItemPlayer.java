package dev.rehearse.formats.qti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A player of QTI items by others, qti3-item-player of npm, in a browser. */
final class ItemPlayer implements AutoCloseable {

    private static final List<String> FILES = List.of("package.json", "package-lock.json", "player.html");

    private final ChromeDriver driver;
    private final String page;

    private ItemPlayer(ChromeDriver driver, String page) {
        this.driver = driver;
        this.page = page;
    }

    static ItemPlayer open() throws IOException, InterruptedException {
        var folder = installed();
        var options = new ChromeOptions();
        options.setBinary(System.getProperty("rehearse.chromium"));
        options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu");
        options.addArguments("--no-first-run", "--disable-background-networking", "--disable-component-update");
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(
                        Path.of(System.getProperty("rehearse.chromedriver")).toFile())
                .usingAnyFreePort()
                .build();
        var driver = new ChromeDriver(service, options);
        driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(1));
        return new ItemPlayer(driver, folder.resolve("player.html").toUri().toString());
    }

    /** The player as package-lock.json pins it; fetched once, and again after each clean. */
    private static Path installed() throws IOException, InterruptedException {
        var folder = Files.createDirectories(Path.of("target/player")).toAbsolutePath();
        for (var file : FILES) {
            Files.copy(Path.of("player", file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        var npm = System.getProperty("rehearse.npm");
        var process = new ProcessBuilder(npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        if (status != 0 && !Boolean.getBoolean("rehearse.npm.required")) {
            abort("npm could not fetch the player: " + output);
        }
        assertThat(status).as(output).isZero();
        return folder;
    }

    /** Shows an item in a new page: the player doesn't show the same one again. */
    void load(String xml) {
        driver.get(page);
        driver.executeAsyncScript("load(arguments[0], arguments[1])", xml);
    }

    /** All that is shown. */
    String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    /** Chooses the option that shows this text. */
    void choose(String text) {
        driver.findElement(By.xpath("//li[contains(normalize-space(.), '" + text + "')]"))
                .click();
    }

    void type(String text) {
        driver.findElement(By.cssSelector("#qti-item-container input, #qti-item-container textarea"))
                .sendKeys(text);
    }

    /** Ends the attempt; the outcomes by their names. */
    Map<?, ?> outcomes() {
        return (Map<?, ?>) Objects.requireNonNull(driver.executeAsyncScript("end(arguments[0])"));
    }

    double score() {
        return ((Number) Objects.requireNonNull(outcomes().get("SCORE"))).doubleValue();
    }

    @Override
    public void close() {
        driver.quit();
    }
}

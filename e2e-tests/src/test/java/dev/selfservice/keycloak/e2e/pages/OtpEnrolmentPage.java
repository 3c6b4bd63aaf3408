package dev.selfservice.keycloak.e2e.pages;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/** Keycloak's page for a new OTP. */
public final class OtpEnrolmentPage extends Screen {

    private static final String FORM = "#kc-totp-settings-form";

    private OtpEnrolmentPage(Page page) {
        super(page);
    }

    /** The page the browser is on. */
    public static OtpEnrolmentPage on(Page page) {
        await(page, FORM);
        return new OtpEnrolmentPage(page);
    }

    /** What a phone's camera reads off the screen: the address in the QR code. */
    public String scan() {
        // A browser may paint the page before it has decoded the picture.
        page().locator("#kc-totp-secret-qr-code").evaluate("picture => picture.decode()");
        byte[] screenshot = page().screenshot(new Page.ScreenshotOptions().setFullPage(true));
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(screenshot));
            BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image)));
            return new MultiFormatReader()
                    .decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NotFoundException e) {
            throw new AssertionError("no QR code can be read on this page", e);
        }
    }

    /** The address behind "on this phone". */
    public String linkForThisPhone() {
        return page().locator("#kc-totp-key-uri").getAttribute("href");
    }

    /** Shows the key as text in place of the QR code. */
    public OtpEnrolmentPage manual() {
        page().locator("#mode-manual").click();
        await(page(), "#kc-totp-secret-key");
        return on(page());
    }

    /** The key as text, without its blanks. */
    public String key() {
        return page().locator("#kc-totp-secret-key").innerText().replaceAll("\\s", "");
    }

    /** The right code. */
    public DonePage confirm(String code) {
        send(code);
        return DonePage.on(page());
    }

    /** A wrong code. */
    public OtpEnrolmentPage confirmInVain(String code) {
        send(code);
        await(page(), "[aria-invalid=true]");
        return on(page());
    }

    /** Back to the front page of the recovery. */
    public FrontPage cancel() {
        page().locator("#cancelTOTPBtn").click();
        return FrontPage.on(page());
    }

    /** Sends a code, whatever comes of it. */
    public void send(String code) {
        page().locator("#totp").fill(code);
        page().locator("#saveTOTPBtn").click();
    }
}

package org.candorregistry.api.outbox;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;
import org.candorregistry.api.link.PageWords;
import org.candorregistry.core.outbox.Delivery;
import org.candorregistry.core.outbox.Letter;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Gives letters to a mail server: plain text, nothing of the person but where it goes. */
final class SmtpDelivery implements Function<Letter, Delivery> {

    private final JavaMailSender server;
    private final String from;

    SmtpDelivery(JavaMailSender server, String from) {
        this.server = server;
        this.from = from;
    }

    @Override
    public Delivery apply(Letter letter) {
        try {
            PageWords words = PageWords.in(letter.language());
            MimeMessage message = server.createMimeMessage();
            MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(letter.email());
            helper.setSubject(words.get("mail.subject"));
            helper.setText(words.get("mail.text", letter.url()));
            message.setHeader("Auto-Submitted", "auto-generated");
            server.send(message);
            return new Delivery.Taken();
        } catch (MessagingException malformed) {
            return new Delivery.Refused("The message could not be made.");
        } catch (MailException failed) {
            return isForGood(failed)
                    ? new Delivery.Refused("The mail server refuses the address.")
                    : new Delivery.Later("The mail server could not be reached, or asked to come again.");
        }
    }

    private static boolean isForGood(MailException failed) {
        return failed instanceof MailSendException several
                && Arrays.stream(several.getMessageExceptions()).anyMatch(SmtpDelivery::isAddressRefused);
    }

    /** An address that the server did not take this time is unsent; one that it will never take is invalid. */
    private static boolean isAddressRefused(Exception failure) {
        return failure instanceof SendFailedException refused
                && refused.getInvalidAddresses() != null
                && refused.getInvalidAddresses().length > 0;
    }
}

package io.github.migrationtest.core.internal.spring;

import io.github.migrationtest.core.ConfigurationException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which profiles a document is for: {@code prod}, {@code !dev}, {@code prod & (eu | us)}. As Spring has it, {@code &} and
 * {@code |} are not mixed without parentheses.
 */
final class ProfileExpression {

    private static final Pattern TOKEN = Pattern.compile("\\s*([!&|()]|[^!&|()\\s]+)");

    private final String text;
    private final String place;
    private final List<String> tokens = new ArrayList<>();
    private int next;

    private ProfileExpression(String text, String place) {
        this.text = text;
        this.place = place;
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            tokens.add(token.group(1));
        }
    }

    /** A parsed expression. */
    interface Parsed {
        boolean matches(Collection<String> profiles);
    }

    static Parsed parse(String text, String place) {
        ProfileExpression expression = new ProfileExpression(text, place);
        Predicate<Collection<String>> parsed = expression.sequence();
        if (expression.next < expression.tokens.size()) {
            throw expression.refusal();
        }
        return parsed::test;
    }

    private Predicate<Collection<String>> sequence() {
        Predicate<Collection<String>> all = operand();
        String operator = "";
        while (peek().equals("&") || peek().equals("|")) {
            String one = take();
            if (!operator.isEmpty() && !operator.equals(one)) {
                throw refusal();
            }
            operator = one;
            all = one.equals("&") ? all.and(operand()) : all.or(operand());
        }
        return all;
    }

    private Predicate<Collection<String>> operand() {
        String token = take();
        return switch (token) {
            case "!" -> operand().negate();
            case "(" -> {
                Predicate<Collection<String>> inside = sequence();
                if (!take().equals(")")) {
                    throw refusal();
                }
                yield inside;
            }
            case "", ")", "&", "|" -> throw refusal();
            default -> profiles -> profiles.contains(token);
        };
    }

    private String peek() {
        return next < tokens.size() ? tokens.get(next) : "";
    }

    private String take() {
        String token = peek();
        next++;
        return token;
    }

    private ConfigurationException refusal() {
        return new ConfigurationException("spring.config.activate.on-profile=" + text + " in " + place
                + " is no profile expression. Write a profile, !profile, or several joined by & or by |, with"
                + " parentheses where both occur: prod & (eu | us).");
    }
}

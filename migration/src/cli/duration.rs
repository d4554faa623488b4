use std::time::Duration;

/// Reads `50ms`, `2s` or `10m`.
pub(super) fn duration(text: &str) -> Result<Duration, String> {
    let (number, unit) = text.split_at(text.trim_end_matches(char::is_alphabetic).len());
    let number: f64 = number
        .parse()
        .map_err(|_| format!("`{text}` is not a time: write 50ms, 2s or 10m"))?;
    let seconds = match unit {
        "ms" => number / 1000.0,
        "s" => number,
        "m" | "min" => number * 60.0,
        _ => return Err(format!("`{text}` has no unit: write 50ms, 2s or 10m")),
    };
    // PostgreSQL keeps its timeouts as a number of milliseconds of type int.
    Duration::try_from_secs_f64(seconds)
        .ok()
        .filter(|time| i32::try_from(time.as_millis()).is_ok())
        .ok_or_else(|| format!("`{text}` is out of range: at most 24 days"))
}

/// Zero would mean to wait for a lock for ever, with everybody else queueing behind.
pub(super) fn some_duration(text: &str) -> Result<Duration, String> {
    let time = duration(text)?;
    if time < Duration::from_millis(1) {
        return Err(format!("`{text}` is too short: at least 1ms"));
    }
    Ok(time)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_have_units() {
        assert_eq!(duration("50ms"), Ok(Duration::from_millis(50)));
        assert_eq!(duration("10m"), Ok(Duration::from_secs(600)));
        assert!(duration("10").is_err());
        assert!(duration("-1s").is_err());
    }
}

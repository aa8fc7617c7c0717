//! The demo's administrator at the real program, running as a process.

/// Somebody with their session.
pub struct Clerk {
    client: reqwest::Client,
    base: String,
    cookie: String,
}

impl Clerk {
    pub async fn sign_in(address: &str) -> Self {
        let client = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().expect("a client");
        let mut clerk = Self { client, base: format!("http://{address}"), cookie: String::new() };
        let fields = [("email", "verwaltung@demo.dorflinde.example"), ("password", "Lindenbluetentee")];
        let request = clerk.post("/api/v1/accounts/sign-in", "/konto/anmelden", &fields);
        let answer = request.send().await.expect("an answer");
        let cookies = answer.headers().get_all("set-cookie").iter().filter_map(|cookie| cookie.to_str().ok());
        let pairs: Vec<&str> = cookies.filter_map(|cookie| cookie.split(';').next()).collect();
        clerk.cookie = pairs.join("; ");
        assert!(clerk.cookie.contains("sitzung="), "{}", answer.text().await.expect("a body"));
        clerk
    }

    fn post(&self, door: &str, page: &str, fields: &[(&str, &str)]) -> reqwest::RequestBuilder {
        let id = format!("00000000-0000-4000-8000-{:012x}", number_of(fields));
        let mut form = vec![("request_id", id.as_str()), ("_page", page)];
        form.extend_from_slice(fields);
        let request = self.client.post(format!("{}{door}", self.base)).header("accept", "application/json");
        request.header("sec-fetch-site", "same-origin").header("cookie", &self.cookie).form(&form)
    }

    /// Sends a form as a program does; status and body of the answer.
    pub async fn send(&self, door: &str, page: &str, fields: &[(&str, &str)]) -> (u16, String) {
        let answer = self.post(door, page, fields).send().await.expect("an answer");
        (answer.status().as_u16(), answer.text().await.expect("a body"))
    }

    pub async fn get(&self, path: &str) -> String {
        let request = self.client.get(format!("{}{path}", self.base)).header("cookie", &self.cookie);
        request.send().await.expect("an answer").text().await.expect("a body")
    }
}

/// Another number for another form.
fn number_of(fields: &[(&str, &str)]) -> u64 {
    let bytes = fields.iter().flat_map(|(name, value)| name.bytes().chain(value.bytes()));
    bytes.fold(7, |number: u64, byte| number.wrapping_mul(31).wrapping_add(u64::from(byte))) & 0xffff_ffff_ffff
}

//! The program `dorflinde`.

use app::state::App;
use domain::{Clock, Db, Random};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let db = Db::open(&std::env::var("DATABASE_URL").unwrap_or_else(|_| "sqlite:dorflinde.db".to_owned())).await?;
    db.migrate().await?;
    let app = App::new(db, Clock::System, Random::system(), false, server::assets::address_of);
    let listener =
        tokio::net::TcpListener::bind(format!("127.0.0.1:{}", std::env::var("PORT").unwrap_or_else(|_| "3000".to_owned())))
            .await?;
    axum::serve(listener, server::serve::router(&app)).await?;
    Ok(())
}

//! Where phones on the same network find this machine.

use std::net::{IpAddr, Ipv4Addr};

/// The addresses of this machine that phones on its networks can reach.
pub fn addresses() -> std::io::Result<Vec<Ipv4Addr>> {
    let mut found = Vec::new();
    for interface in if_addrs::get_if_addrs()? {
        if let IpAddr::V4(address) = interface.ip()
            && !address.is_loopback()
            && !found.contains(&address)
        {
            found.push(address);
        }
    }
    found.sort();
    Ok(found)
}

/// What to open on the phones, and what to mind.
pub fn words(addresses: &[Ipv4Addr], port: u16) -> String {
    if addresses.is_empty() {
        return "This machine is on no network: turn its hotspot or Wi-Fi on, and start again.\n\
                这台电脑没有连上网络：先打开热点或 Wi-Fi，再重新运行。"
            .to_owned();
    }
    let lines: Vec<String> = addresses.iter().map(|address| format!("  http://{address}:{port}/")).collect();
    format!(
        "On phones in the same Wi-Fi, open one of these, the same on every phone all day:\n\
         手机连同一个 Wi-Fi，打开下面的网址（每部手机、一整天都用同一个）：\n{}\n\
         Answers lie under that address. If it changes, export from the old one first: a new address is a new, empty store.\n\
         回答存在这个网址下面。网址变了就是另一个空的存储：换之前先在工作台导出。",
        lines.join("\n")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_address_is_named_with_its_port() {
        let words = words(&[Ipv4Addr::new(192, 168, 1, 7), Ipv4Addr::new(10, 0, 0, 2)], 8315);
        for address in ["http://192.168.1.7:8315/", "http://10.0.0.2:8315/"] {
            assert!(words.contains(address), "{words}");
        }
    }

    #[test]
    fn a_machine_without_a_network_is_told_what_to_do() {
        assert!(words(&[], 8315).contains("hotspot"));
    }
}
